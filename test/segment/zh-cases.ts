/** One block of Chinese, given as the sentences it should be cut into. */
export interface ChineseCase {
  /** What the case shows. */
  readonly name: string;
  readonly sentences: readonly string[];
  /** What stands between the sentences. @default nothing */
  readonly joint?: string;
  /** @default false */
  readonly semicolons?: boolean;
}

export const CHINESE_CASES: readonly ChineseCase[] = [
  // stops
  { name: "a full stop", sentences: ["会议在成都召开。", "副省长主持会议。"] },
  { name: "a question mark", sentences: ["水从哪里来？", "答案在山里。"] },
  { name: "an exclamation mark", sentences: ["大桥通车了！", "两岸群众赶来祝贺。"] },
  { name: "a half-width full stop mark", sentences: ["工程已经完工｡", "验收定在下周｡"] },
  { name: "half-width question and exclamation marks", sentences: ["谁来投资?", "怎么监管?", "一定要管好!"] },
  { name: "a run of two marks", sentences: ["一天就卖完了？！", "没有人料到。"] },
  { name: "a run of three marks", sentences: ["成功了！！！", "大家拥抱在一起。"] },
  { name: "a doubled full stop", sentences: ["项目已经开工。。", "工期两年。"] },
  { name: "spaces between sentences", sentences: ["会议结束。", "代表离场。"], joint: "  " },
  { name: "ideographic spaces between sentences", sentences: ["会议结束。", "代表离场。"], joint: "　　" },
  { name: "a space before a stop", sentences: ["竞争十分激烈 。", "结果下月公布。"] },
  { name: "one sentence", sentences: ["全省粮食总产量连续四年增长。"] },
  { name: "no sentence", sentences: [] },
  { name: "commas and enumeration commas", sentences: ["会议强调，要稳就业、稳企业、稳市场，确保开好局。"] },
  { name: "a colon", sentences: ["会议明确三项任务：抓项目，抓创新，抓民生。"] },
  { name: "a dash", sentences: ["他来到最后一站——青白江铁路港。", "这里每天发车十列。"] },

  // headings and last lines
  { name: "a heading", sentences: ["四川加快发展低空经济"] },
  { name: "a heading above a sentence", sentences: ["四川加快发展低空经济", "本报讯 昨日，会议召开。"], joint: "\n\n" },
  { name: "a last line that was cut short", sentences: ["会议指出，形势向好。", "要继续抓好重点项目建设，推"] },
  { name: "a heading that asks", sentences: ["钱从哪里来？", "各地财政部门给出回答"] },
  { name: "a headline of two parts", sentences: ["稳增长 促改革 惠民生"] },

  // line feeds
  { name: "a line feed inside a sentence", sentences: ["会议要求各地\n抓紧落实。", "省直部门作了发言。"] },
  { name: "a line feed between sentences", sentences: ["第一天参观工厂。", "第二天座谈。"], joint: "\n" },
  { name: "a blank line without a stop", sentences: ["会议日程", "上午开幕"], joint: "\n\n" },
  { name: "a blank line with spaces", sentences: ["会议日程", "上午开幕"], joint: "\r\n　\r\n" },
  { name: "several blank lines", sentences: ["会议日程", "上午开幕。", "下午分组"], joint: "\n\n\n" },

  // ellipses
  { name: "an ellipsis at an end", sentences: ["灯火沿着江岸一路铺开……", "夜市开张了。"] },
  { name: "a single ellipsis mark at an end", sentences: ["机器人缓缓举起了右手…", "全场鼓掌。"] },
  { name: "three points at an end", sentences: ["雨水顺着老屋的瓦檐往下滴...", "村民们望着山坡。"] },
  { name: "a stutter", sentences: ["“我……我不知道。”"] },
  { name: "a stutter with spaces", sentences: ["他说：“这台…… 这台机器坏了。”"] },
  { name: "taking breath", sentences: ["“您……不是本地人吧？”"] },
  { name: "an ellipsis behind a comma", sentences: ["要是当年没有这条渠，……谁也不敢往下想。"] },
  { name: "an ellipsis before a comma", sentences: ["茶叶、竹笋、花椒……，样样卖得好。"] },
  { name: "an ellipsis before 等", sentences: ["蔬菜、水果、食用菌……等各类农产品走俏。", "订单不断。"] },
  { name: "an ellipsis at the beginning", sentences: ["……会议还研究了其他事项。"] },
  { name: "an ellipsis that closes a quotation", sentences: ["“要是早一点修路……”", "老人没有说下去。"] },

  // quotations that end sentences
  { name: "a quotation behind a colon", sentences: ["他说：“路通了。”", "大家都笑了。"] },
  { name: "a quotation behind a comma", sentences: ["她高兴地说，“今年收成好。”", "院子里晒满了玉米。"] },
  { name: "straight quotation marks", sentences: ['他说:"路通了。"', "大家都笑了。"] },
  { name: "corner brackets", sentences: ["他說：「路通了。」", "大家都笑了。"] },
  { name: "white corner brackets within", sentences: ["他說：「她問我『水來了嗎？』", "我說來了。」", "眾人鼓掌。"] },
  { name: "a stop behind the quotation", sentences: ["他把这里叫作“第二故乡”。", "今年他又来了。"] },
  { name: "stops on both sides of the mark", sentences: ["他问：“准备好了吗？”。", "没有人回答。"] },
  { name: "single marks within double marks", sentences: ["他说：“师傅教我‘慢工出细活。’”", "徒弟记住了。"] },
  { name: "a closing mark behind a space", sentences: ["他说：‘与邻为善，以邻为伴。 ’", "村里人都赞成。"] },
  { name: "a closing mark on the next line", sentences: ["他说：“路通了。\n”", "大家都笑了。"] },
  { name: "a closing mark turned the wrong way", sentences: ["他说：“路通了。“"] },
  { name: "a straight closing mark that nothing opened", sentences: ['他说，路通了。"'] },
  { name: "mixed marks", sentences: ['他说："路通了。”', "大家都笑了。"] },
  { name: "two speakers in turn", sentences: ["“能按时交付吗？”", "“能。”", "“靠什么？”", "“靠大家。”"] },
  { name: "the next speaker is named first", sentences: ["“水够吗？”", "老张道：“够用三年。”", "众人放了心。"] },
  { name: "an opening mark that nobody closes", sentences: ["“第一，要把好质量关。", "第二，要把好安全关。"] },

  // quotations of several sentences
  {
    name: "sentences inside a quotation",
    sentences: ["他说：“路修好了。", "车也通了。", "日子有奔头。”", "乡亲们鼓掌。"],
  },
  { name: "questions inside a quotation", sentences: ["市长问：“缺什么？", "要多久？”", "负责人一一作答。"] },

  // speakers behind a quotation
  { name: "他说", sentences: ["“这是对的。”他说。", "会议随即结束。"] },
  { name: "she asked", sentences: ["“厂房什么时候完工？”她问道。", "没有人接话。"] },
  { name: "a name and a manner", sentences: ["“今年能增收两万元！”村民李国富笑着说。"] },
  { name: "a place and a speaker", sentences: ["“明年还要扩种。”站在田埂上，合作社负责人介绍。", "远处传来机器声。"] },
  { name: "told reporters", sentences: ["“订单排到了明年。”厂长告诉记者。", "车间里一片忙碌。"] },
  { name: "a speaker in Traditional characters", sentences: ["「茶園明年開放。」主人介紹說。", "遊客十分期待。"] },
  { name: "a speaker behind several sentences", sentences: ["“先修路。", "再引水。”他强调。"] },
  { name: "a speaker behind a comma mark", sentences: ["“路通了，”他说，“水也通了。”", "大家笑了。"] },
  { name: "what follows is no speaker", sentences: ["“这是对的。”", "会议结束后，大家离开了。"] },
  { name: "a speaker who goes on", sentences: ["“是的。”", "老李说着，推开了车间的门。"] },
  { name: "a speaker before and talk behind", sentences: ["他说：“这是对的。”", "大家都这么说。"] },
  { name: "nobody said so", sentences: ["“真的吗？”", "我什么也没说。"] },
  { name: "the quotation was a proposal", sentences: ["“让数据多跑路。”", "这是代表们的建议。"] },

  // quotations within a sentence
  { name: "a slogan before 的", sentences: ["现场响起“加油！加油！”的呐喊声。", "比赛开始。"] },
  { name: "a question before 的", sentences: ["“钱从哪里来？”的难题有了答案。"] },
  { name: "a call before a comma", sentences: ["教练一声“集合！”，队员们立刻跑来。"] },
  { name: "calls in a list", sentences: ["“快来！”、“小心！”的喊声不断。", "消防员赶到了。"] },
  { name: "a call before 后", sentences: ["听到“出发！”后，车队驶出大门。"] },
  { name: "slogans before 等", sentences: ["墙上写着“安全第一！”等标语。", "工人们正在换班。"] },
  { name: "two questions joined by 和", sentences: ["调研围绕“谁来干？”和“怎么干？”的问题展开。"] },
  { name: "stops inside a slogan", sentences: ["他们喊着“团结！奋斗！向前”走过广场。"] },
  { name: "a full stop inside a quoted phrase at the end", sentences: ["他回答“不用了。”", "说完转身离开。"] },
  { name: "a dash behind a quotation", sentences: ["“知识就是力量。”——这句话挂在教室里。"] },

  // titles and brackets
  { name: "a title with an exclamation mark", sentences: ["电影《出发吧！少年》今日上映。", "票房喜人。"] },
  { name: "a title with a question mark at its end", sentences: ["新书《水往哪里流？》在京首发。"] },
  { name: "a title within a title", sentences: ["《读〈谁是主人？〉有感》获奖。", "作者是一名中学生。"] },
  { name: "a bracket within a sentence", sentences: ["他说（停了一下。没有人说话。）可以开工。", "众人点头。"] },
  { name: "a half-width bracket within a sentence", sentences: ["该中心(谁建设?谁运营?)仍在论证。"] },
  { name: "a bracket at the end of a sentence", sentences: ["增速居全国第三（见附表）。", "明年目标不变。"] },
  { name: "a bracket of its own", sentences: ["会议闭幕。", "（本报记者摄影。", "实习生整理。）"] },
  { name: "a bracket that holds the stop", sentences: ["活动持续三天。", "（完）"] },
  { name: "a bracket that nobody closes", sentences: ["目标是三百家（含中小企业。", "明年再增加一百家。"] },
  { name: "a list number with one bracket", sentences: ["任务有：1）修路。", "2）引水。"] },
  { name: "a footnote", sentences: ["人口已超过两千万。[3]", "城镇化率继续提高。[12]"] },

  // numbers, names and points
  { name: "a decimal point", sentences: ["经济增长6.5%，高于全国0.8个百分点。", "出口增长3.2%。"] },
  { name: "an address", sentences: ["详情见www.example.gov.cn/a.html?id=3。", "欢迎来电。"] },
  { name: "a company in Latin letters", sentences: ["他考察了蓝江公司（Lanjiang Tech Co., Ltd.）的生产线。"] },
  { name: "initials", sentences: ["出席的有何嘉议员， O.B.E.， J.P.，以及三名秘书。"] },
  { name: "a point as a name's dot", sentences: ["约翰.史密斯先生来访。", "他参观了实验室。"] },
  { name: "a name's dot in a heading", sentences: ["约翰.史密斯先生来访"] },
  { name: "half-width points as full stops", sentences: ["会议结束.", "代表陆续离开.", "下次会议在三月举行."] },
  { name: "half-width points with spaces", sentences: ["会议结束.", "代表离开。"], joint: " " },
  { name: "a point behind a percentage", sentences: ["出口增长12%.", "进口下降。"], joint: " " },
  { name: "a page with half-width marks", sentences: ["他强调,要抓项目;要抓创新!", "谁落后?", "一目了然."] },
  { name: "a name with an exclamation mark", sentences: ["雅虎Yahoo!公司派人参会。"] },
  { name: "a mark that was lost in a conversion", sentences: ["赞成 ? 66%，反对 ? 18%。", "其余弃权。"] },
  { name: "a Latin abbreviation", sentences: ["他在U.S.留学五年。", "回国后创办企业。"] },
  {
    name: "a Latin sentence",
    sentences: ["主题曲唱道：We are one big family.", "Come and join us.", "掌声响起。"],
    joint: " ",
  },

  // lists
  { name: "a list in brackets", sentences: ["分三步：（一）摸底；（二）整改；（三）验收。", "年底前完成。"] },
  { name: "Chinese list numbers", sentences: ["一、加强领导。", "二、压实责任。"] },
  { name: "Chinese list numbers with points", sentences: ["一.加强领导。", "二.压实责任。"] },
  { name: "list numbers with points and spaces", sentences: ["1. 修路。", "2. 引水。", "10. 种树。"], joint: "\n" },
  { name: "list numbers with points", sentences: ["1.修路。", "2.引水。"] },
  { name: "list numbers with full-width points", sentences: ["１．修路。", "２．引水。"] },
  { name: "circled numbers", sentences: ["①修路。", "②引水。"] },
  { name: "first and second", sentences: ["第一，抓投资。", "第二，抓消费。"] },

  // semicolons
  { name: "semicolons, by default", sentences: ["一要抓早；二要抓小；三要抓实。"] },
  { name: "semicolons as stops", sentences: ["一要抓早；", "二要抓小;", "三要抓实。"], semicolons: true },
  {
    name: "semicolons in a bracket",
    sentences: ["三项指标（产值；税收；就业）均增长；", "其余持平。"],
    semicolons: true,
  },
];

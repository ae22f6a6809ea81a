import type { CorrectionKind } from "../change.js";
import type { Command } from "./keys.js";
import type { Level } from "./levels.js";
import type { Filter } from "./navigate.js";
import type { SaveState } from "./save.js";

/** All that the page says, in one language. */
export interface Strings {
  readonly commands: Readonly<Record<Command, string>>;
  readonly groups: readonly [moving: string, correcting: string, other: string];
  readonly filters: Readonly<Record<Filter, string>>;
  readonly filter: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly saves: Readonly<Record<SaveState["kind"], string>>;
  readonly kinds: Readonly<Record<"numbers" | "names" | "lexicon" | "learned", string>>;
  readonly themes: Readonly<Record<"system" | "light" | "dark", string>>;
  readonly done: Readonly<Record<CorrectionKind, string>>;
  readonly refused: Readonly<Record<CorrectionKind, string>>;
  readonly formats: Readonly<Record<"tmx" | "tsv" | "jsonl" | "beads" | "intertext", string>>;
  readonly sides: Readonly<Record<"source" | "target", string>>;
  progress(confirmed: number, all: number): string;
  option(filter: string, count: number): string;
  /** How many beads are to be looked at, and how many others are not confirmed. */
  lead(look: number, sure: number): string;
  confirmSure(count: number): string;
  readonly exportAll: string;
  readonly many: Readonly<Record<"shown" | "toHere" | "byScore", string>>;
  readonly manyHint: string;
  manyConfirmed(count: number): string;
  /** A bead, from 1, where what has no translation here may have it. */
  perhapsAt(bead: number): string;
  showAll(count: number): string;
  /** All that is listed is confirmed, but not all there is. */
  partConfirmed(filter: string, unconfirmed: number): string;
  bead(at: number, all: number): string;
  shape(source: number, target: number): string;
  confirmed(is: boolean): string;
  found(at: number, all: number): string;
  around(beads: number): string;
  lengths(source: number, target: number): string;
  clause(place: "within" | "start" | "end", sentence: number, nats: string): string;
  others(entries: number, dropped: number): string;
  waiting(entries: number): string;
  readonly score: string;
  readonly searchIn: string;
  readonly noTranslation: string;
  /** The same where nobody said so yet. */
  readonly notTranslated: string;
  readonly nothingLeft: string;
  readonly onlyThis: string;
  readonly allConfirmed: string;
  readonly nothingFound: string;
  /** Why nothing is listed. */
  readonly empty: Readonly<Record<Filter, string>>;
  readonly undone: string;
  readonly redone: string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly splitting: string;
  readonly cutting: string;
  /** Does what is chosen while a pair is split or a sentence is cut. */
  readonly accept: Readonly<Record<"split" | "cut", string>>;
  readonly leave: string;
  readonly close: string;
  readonly theme: string;
  readonly language: string;
  readonly theirNames: string;
  readonly evidence: string;
  readonly clauses: string;
  readonly noEvidence: string;
  readonly opening: string;
  readonly list: string;
  readonly helpHint: string;
  readonly mouseHelp: string;
}

const en: Strings = {
  commands: {
    next: "Next pair",
    previous: "Pair before",
    nextLook: "Next to look at",
    previousLook: "To look at, before",
    source: "Left text",
    target: "Right text",
    sentenceDown: "Next sentence in the pair",
    sentenceUp: "Sentence before in the pair",
    first: "To the beginning",
    last: "To the end",
    confirm: "Confirm",
    confirmMany: "Confirm many",
    reopen: "Reopen",
    merge: "Merge next",
    split: "Split",
    sourceMore: "Left: take a sentence from below",
    sourceLess: "Left: give the last sentence down",
    targetMore: "Right: take a sentence from below",
    targetLess: "Right: give the last sentence down",
    cut: "Cut sentence",
    join: "Join sentences",
    part: "No translation",
    undo: "Undo",
    redo: "Redo",
    search: "Search",
    filter: "Choose what is shown",
    export: "Export",
    help: "Keys and help",
  },
  groups: ["Moving", "Correcting", "Other"],
  filter: "Show",
  filters: {
    all: "All",
    look: "To look at",
    oneSided: "Without translation",
    unconfirmed: "Unconfirmed",
    changed: "Changed",
  },
  levels: { confirmed: "confirmed", good: "sure", unscored: "no score", fair: "doubtful", low: "probably wrong" },
  saves: {
    saved: "Saved",
    saving: "Saving…",
    retrying: "Not saved, trying again…",
    "no-storage": "Not saved: this browser keeps nothing for this page. Export before you leave.",
    full: "Not saved: the browser's storage is full. Export before you leave.",
    "unknown-page": "Not saved: the server does not take it. Open the page again from its address.",
  },
  kinds: { numbers: "numbers", names: "names", lexicon: "dictionary", learned: "learned here" },
  themes: { system: "System", light: "Light", dark: "Dark" },
  done: {
    merge: "Merged.",
    split: "Split.",
    shift: "Boundary moved.",
    cut: "Sentence cut.",
    join: "Sentences joined.",
    part: "Marked as no translation.",
    confirm: "Confirmed.",
    reopen: "Reopened.",
  },
  refused: {
    merge: "There is no pair below to merge with.",
    split: "This pair cannot be split there. To split a single sentence, cut it first.",
    shift: "The boundary cannot move that way.",
    cut: "This sentence cannot be cut there.",
    join: "There is no sentence to join with in the same paragraph.",
    part: "This pair has only one side already.",
    confirm: "It is confirmed already.",
    reopen: "It is not confirmed.",
  },
  formats: {
    tmx: "translation memory, for other tools",
    tsv: "table, for a spreadsheet",
    jsonl: "one unit a line, with scores",
    beads: "sentence numbers, and both texts a sentence a line",
    intertext: "three files for InterText",
  },
  sides: { source: "left text", target: "right text" },
  progress: (confirmed, all) => `${confirmed} of ${all} confirmed`,
  option: (filter, count) => `${filter} (${count})`,
  lead: (look, sure) => `${look} to look at, ${sure} sure`,
  confirmSure: (count) => `Confirm ${count} sure`,
  exportAll: "All confirmed: export",
  many: { shown: "All that is listed", toHere: "Up to here", byScore: "With a score of at least" },
  manyHint: "Of what is listed now; one undo takes it back. By score, pairs without a translation stay as they are.",
  manyConfirmed: (count) => (count === 1 ? "One pair confirmed." : `${count} pairs confirmed.`),
  perhapsAt: (bead) => `perhaps at ${bead}`,
  showAll: (count) => `Show all ${count}`,
  partConfirmed: (filter, unconfirmed) => `Done with “${filter}”; ${unconfirmed} in all are not confirmed.`,
  bead: (at, all) => `Pair ${at} of ${all}`,
  shape: (source, target) => `${source} to ${target}`,
  confirmed: (is) => (is ? "confirmed" : "not confirmed"),
  found: (at, all) => `${at} of ${all}`,
  around: (beads) => (beads === 1 ? "One pair beside it is new." : `${beads} pairs around it are new.`),
  lengths: (source, target) => `${source} : ${target} characters`,
  clause: (place, sentence, nats) =>
    place === "within"
      ? `one crosses sentences ${sentence} and ${sentence + 1} on the left: they belong together (a cut costs ${nats} nats)`
      : `one seems to cross to the pair ${place === "end" ? "below" : "above"} (costs ${nats} nats)`,
  others: (entries, dropped) =>
    `Another window made ${entries} ${entries === 1 ? "change" : "changes"}, now shown here.${dropped > 0 ? ` Your last ${dropped === 1 ? "one was" : `${dropped} were`} not kept.` : ""}`,
  waiting: (entries) => `${entries} waiting`,
  score: "score",
  searchIn: "Search both texts",
  noTranslation: "no translation",
  notTranslated: "not translated?",
  nothingLeft: "Nothing is left to look at.",
  onlyThis: "There is no other to look at.",
  allConfirmed: "All pairs are confirmed.",
  nothingFound: "Not found.",
  empty: {
    all: "The texts have no sentences.",
    unconfirmed: "Nothing is left to confirm.",
    changed: "Nothing has been changed.",
    look: "Nothing is left to look at.",
    oneSided: "Everything has a translation.",
  },
  undone: "Undone.",
  redone: "Made again.",
  nothingToUndo: "Nothing to undo.",
  nothingToRedo: "Nothing to make again.",
  splitting: "Split: ↑ ↓ move the line, ← → choose the text",
  cutting: "Cut: ← → by character, Ctrl by word, ↑ ↓ by punctuation; or click",
  accept: { split: "Split here", cut: "Cut here" },
  leave: "Cancel",
  close: "Close",
  theme: "Theme",
  language: "中文",
  theirNames: "Made in this page; nothing is sent.",
  evidence: "What speaks for it",
  clauses: "clauses",
  noEvidence: "No word, number or name is matched: only lengths and neighbours speak for it.",
  opening: "Reading the words…",
  list: "Pairs",
  helpHint: "Press ? for all keys",
  mouseHelp:
    "By mouse: the tick confirms; the arrows at a cell's edge move its boundary; click between two sentences to split there; the strip at the side goes anywhere.",
};

const zh: Strings = {
  commands: {
    next: "下一条",
    previous: "上一条",
    nextLook: "下一条待查看",
    previousLook: "上一条待查看",
    source: "左侧文本",
    target: "右侧文本",
    sentenceDown: "本条下一句",
    sentenceUp: "本条上一句",
    first: "到开头",
    last: "到结尾",
    confirm: "确认",
    confirmMany: "批量确认",
    reopen: "取消确认",
    merge: "与下条合并",
    split: "拆分",
    sourceMore: "左侧：从下条取一句",
    sourceLess: "左侧：末句让给下条",
    targetMore: "右侧：从下条取一句",
    targetLess: "右侧：末句让给下条",
    cut: "切开句子",
    join: "与下句相连",
    part: "无译文",
    undo: "撤销",
    redo: "重做",
    search: "查找",
    filter: "切换显示范围",
    export: "导出",
    help: "按键与帮助",
  },
  groups: ["移动", "更正", "其他"],
  filter: "显示",
  filters: { all: "全部", look: "待查看", oneSided: "无译文", unconfirmed: "未确认", changed: "已改动" },
  levels: { confirmed: "已确认", good: "可靠", unscored: "无得分", fair: "存疑", low: "多半有误" },
  saves: {
    saved: "已保存",
    saving: "正在保存…",
    retrying: "尚未保存，正在重试…",
    "no-storage": "未保存：浏览器不为本页保存数据，离开前请先导出。",
    full: "未保存：浏览器存储已满，离开前请先导出。",
    "unknown-page": "未保存：服务器未接受，请从其地址重新打开本页。",
  },
  kinds: { numbers: "数字", names: "名称", lexicon: "词典", learned: "本文习得" },
  themes: { system: "跟随系统", light: "浅色", dark: "深色" },
  done: {
    merge: "已合并。",
    split: "已拆分。",
    shift: "已移动边界。",
    cut: "句子已切开。",
    join: "句子已相连。",
    part: "已标为无译文。",
    confirm: "已确认。",
    reopen: "已取消确认。",
  },
  refused: {
    merge: "下面没有可合并的条目。",
    split: "此处不能拆分；若只有一句，请先切开句子。",
    shift: "边界不能这样移动。",
    cut: "此处不能切开。",
    join: "同一段内没有可相连的下句。",
    part: "本条已只有一侧。",
    confirm: "本条已确认。",
    reopen: "本条尚未确认。",
  },
  formats: {
    tmx: "翻译记忆，供其他工具使用",
    tsv: "表格，可用电子表格打开",
    jsonl: "每行一个单元，附得分",
    beads: "句子编号，另附两侧逐句文本",
    intertext: "InterText 的三个文件",
  },
  sides: { source: "左侧文本", target: "右侧文本" },
  progress: (confirmed, all) => `已确认 ${confirmed} / ${all} 条`,
  option: (filter, count) => `${filter}（${count}）`,
  lead: (look, sure) => `待查看 ${look} 条，可靠 ${sure} 条`,
  confirmSure: (count) => `确认 ${count} 条可靠的`,
  exportAll: "全部已确认：导出",
  many: { shown: "列出的全部", toHere: "到此为止", byScore: "得分不低于" },
  manyHint: "只涉及当前列出的条目，撤销一次即可恢复。按得分确认时，无译文的条目保持不变。",
  manyConfirmed: (count) => `已确认 ${count} 条。`,
  perhapsAt: (bead) => `或在第 ${bead} 条`,
  showAll: (count) => `显示全部 ${count} 条`,
  partConfirmed: (filter, unconfirmed) => `“${filter}”已处理完；全文尚有 ${unconfirmed} 条未确认。`,
  bead: (at, all) => `第 ${at} 条，共 ${all} 条`,
  shape: (source, target) => `${source} 对 ${target}`,
  confirmed: (is) => (is ? "已确认" : "未确认"),
  found: (at, all) => `${at} / ${all}`,
  around: (beads) => `附近 ${beads} 条已随之更新。`,
  lengths: (source, target) => `${source} : ${target} 字符`,
  clause: (place, sentence, nats) =>
    place === "within"
      ? `有一处横跨左侧第 ${sentence}、${sentence + 1} 句，应在一起（拆分代价 ${nats} 奈特）`
      : `似与${place === "end" ? "下" : "上"}条相连（代价 ${nats} 奈特）`,
  others: (entries, dropped) =>
    `另一窗口作了 ${entries} 处改动，已在此显示。${dropped > 0 ? `您最后的 ${dropped} 处未能保留。` : ""}`,
  waiting: (entries) => `${entries} 处待存`,
  score: "得分",
  searchIn: "查找两侧文本",
  noTranslation: "无译文",
  notTranslated: "未译？",
  nothingLeft: "没有待查看的条目了。",
  onlyThis: "除此条外，没有待查看的条目了。",
  allConfirmed: "全部条目均已确认。",
  nothingFound: "未找到。",
  empty: {
    all: "文本中没有句子。",
    unconfirmed: "没有待确认的条目。",
    changed: "没有改动过的条目。",
    look: "没有待查看的条目。",
    oneSided: "各条均有译文。",
  },
  undone: "已撤销。",
  redone: "已重做。",
  nothingToUndo: "没有可撤销的操作。",
  nothingToRedo: "没有可重做的操作。",
  splitting: "拆分：↑ ↓ 移动分界，← → 选择文本",
  cutting: "切开：← → 逐字，Ctrl 逐词，↑ ↓ 逐标点；也可点击",
  accept: { split: "在此拆分", cut: "在此切开" },
  leave: "取消",
  close: "关闭",
  theme: "主题",
  language: "English",
  theirNames: "在本页内生成，不会发送任何内容。",
  evidence: "依据",
  clauses: "分句",
  noEvidence: "没有对上的词语、数字或名称，仅凭长度与上下文。",
  opening: "正在读取词语…",
  list: "对齐条目",
  helpHint: "按 ? 查看全部按键",
  mouseHelp: "鼠标：点对勾即确认；单元格边缘的箭头移动边界；点两句之间即可在此拆分；侧边的缩略条可跳到任何位置。",
};

/** The languages of the page. */
export const STRINGS: Readonly<Record<"zh" | "en", Strings>> = { zh, en };

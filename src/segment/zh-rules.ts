import { isHanCode } from "../text/index.js";
import { abbreviationKind } from "./en-abbreviations.js";
import type { PairedMarks } from "./zh-marks.js";
import { endsWithSpeech, isSpeakerTag } from "./zh-speech.js";

/** A place where a sentence may end, and what the rules look at. */
export interface Stop {
  readonly text: string;
  /** Where the sentence began. */
  readonly from: number;
  /** The run of stops is `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly run: string;
  /** Behind the marks that close with the stop: see `endOfMarks`. */
  readonly after: number;
  readonly marks: PairedMarks;
  /** Whether the text's full stops are points: `会议结束.代表离开.` Else a point between two characters is no stop. */
  readonly hasPoints: boolean;
}

/** Whether a sentence ends at a stop. Looks at a bounded number of characters around it. */
export const endsSentence = (stop: Stop): boolean => !GOES_ON.some((goesOn) => goesOn(stop));

// why a sentence may go on after a stop, each with the sentence it is for
const GOES_ON: readonly ((stop: Stop) => boolean)[] = [
  // 增长3.5%，见www.sc.gov.cn，约翰.史密斯说。 But: 会议结束. 代表离开.
  (stop) => isPoint(stop.run) && !endsChinese(stop) && !endsLatin(stop) && !endsLatinAlone(stop),
  // 任务：一.加强领导；二.落实责任。
  (stop) => isPoint(stop.run) && ENUMERATOR.test(before(stop, 6)),
  // 打开a.cn/b?id=3查看。 But: 他问OK?我说好。
  (stop) => /^[!?]$/.test(stop.run) && /\w$/.test(before(stop, 1)) && /^[\w=&/]/.test(behind(stop, 1)),
  // 雅虎Yahoo!公司
  (stop) => stop.run === "!" && /[A-Za-z]$/.test(before(stop, 1)) && /^\p{Script=Han}/u.test(behind(stop, 2)),
  // 赞成 ? 66%，反对 ? 18%: a character that was lost in a conversion
  (stop) => stop.run === "?" && /\s$/.test(before(stop, 1)),
  // 我……我没看见，……以后再说。
  (stop) => isEllipsis(stop.run) && stop.after === stop.end && isHesitation(stop.run, before(stop, 8), behind(stop, 6)),
  // “快来！”，他边跑边喊。 “加油！”、“再快些！”
  (stop) => /^[^\S\n]*[，,、；;：:]/.test(behind(stop, 6)),
  // “怎么办？”的问题，听到“集合！”后，“加油！”等口号
  (stop) => stop.after > stop.end && WORDS_THAT_JOIN.test(behind(stop, 8)),
  // “这是对的。”他说。 But: 他说：“这是对的。”大家都这么说。
  (stop) => stop.after > stop.end && opensWithQuotation(stop) && isSpeakerTag(stop.text, stop.after),
  // 他点头：“这是对的。”他说。 But: 他说：“这是对的。”他说。
  (stop) =>
    stop.after > stop.end &&
    opensWithGesture(stop) &&
    /^[他她我]/.test(behind(stop, 1)) &&
    isSpeakerTag(stop.text, stop.after),
];

const before = ({ text, from, start }: Stop, length: number): string =>
  text.slice(Math.max(from, start - length), start);
const behind = ({ text, after }: Stop, length: number): string => text.slice(after, after + length);

const ENUMERATOR = /(?:^|[^\p{L}\p{N}])[（(]?[一二三四五六七八九十百]{1,3}[）)]?$/u;
const WORDS_THAT_JOIN =
  /^[^\S\n]*(?:的|—|[后後时時][，,]|[并並](?![不非没未])|和|[与與](?!此)|及(?![时時至])|或(?![许許])|等(?![了到他她我你待候着]))/;
const LONGEST_HESITATION = 4; // characters; a clause that trails off is longer

const LONGEST_LATIN = 100; // characters; a bound keeps the time linear

const isPoint = (run: string): boolean => run === "." || run === "．";
const isEllipsis = (run: string): boolean => /^(?:…+|[.．]{3,}|[。｡]{3,})$/.test(run);

function endsChinese({ text, start, end, hasPoints }: Stop): boolean {
  if (!isHanCode(text.charCodeAt(start - 1)) && !/[”’」』）》〉】〕)"%％‰]/.test(text[start - 1])) return false;
  const next = text.slice(end, end + 2);
  return /^(?:$|[\s”’」』）"])/.test(next) || (hasPoints && /^[\p{Script=Han}“「‘（《]/u.test(next));
}

/** 口号是：One world, one dream. One team. 掌声响起。 But no sentence ends in Real Madrid vs. Barcelona. */
function endsLatin(stop: Stop): boolean {
  const last = /(?<![A-Za-z'’-])(?:[A-Za-z'’-]+,?\s+){2,}([a-z]{2,})$/.exec(before(stop, 40))?.[1];
  return last !== undefined && abbreviationKind(last) === undefined && /^\s+[A-Z\p{Script=Han}]/u.test(behind(stop, 4));
}

/** Hello. 我是李明。 But: Dr. 王来了。 */
function endsLatinAlone({ text, from, start, end }: Stop): boolean {
  if (start - from > LONGEST_LATIN) return false;
  const last =
    /^["'“‘]?[A-Za-z][A-Za-z'’,\s-]*$/.test(text.slice(from, start)) &&
    /(?<![A-Za-z])[A-Za-z]{2,}$/.exec(text.slice(from, start))?.[0];
  return last && abbreviationKind(last) === undefined
    ? /^\s+[A-Z\p{Script=Han}]/u.test(text.slice(end, end + 4))
    : false;
}

/** Whether a speaker only takes breath: `您……不是吧`, `遇到一个小……小孩`. */
function isHesitation(run: string, before: string, behind: string): boolean {
  const clause = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*$/u.exec(before)?.[0] ?? "";
  // 好吧。。。走了。 But: 我。。。不知道。
  const longest = /[。｡]/.test(run) ? 1 : LONGEST_HESITATION;
  return clause.length <= longest || behind.trimStart().startsWith(clause.slice(-1));
}

/** Whether the quotation that closes here opened its sentence: no `他说：` before it. */
function opensWithQuotation({ text, after, marks }: Stop): boolean {
  const opener = marks.openers.get(after - 1);
  if (opener === undefined) return /[”’」』]/.test(text[after - 1]);
  return /(?:^|[。！？!?…\n][”’」』"]*)[^\S\n]*$/.test(text.slice(Math.max(0, opener - 5), opener));
}

/** Whether a colon leads to the quotation that closes here, and no verb of speech stands before it: `他点头：“……”` */
function opensWithGesture({ text, after, marks }: Stop): boolean {
  const opener = marks.openers.get(after - 1);
  const lead = opener === undefined ? "" : text.slice(Math.max(0, opener - 12), opener);
  return /\p{Script=Han}[：:]$/u.test(lead) && !endsWithSpeech(lead.slice(0, -1));
}

const CLOSING = /[”’」』）》〉】〕)\]}。｡！？…]/;
const FOOTNOTE = /[[［]\d{1,3}[\]］]/y;

/**
 * Where the marks end that close with a stop: quotation marks, brackets, stops behind them, a footnote's number.
 *
 * `他问：‘谁？ ’”。` `事实如此。[3]` White space may lie between, but no blank line; none is counted at the end.
 */
export function endOfMarks(text: string, from: number, marks: PairedMarks): number {
  let end = from;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "\n" && /^[^\S\n]*\n/.test(text.slice(at + 1, at + 40))) break;
    if (/\s/.test(character)) continue;
    FOOTNOTE.lastIndex = at;
    if (at === end && FOOTNOTE.test(text)) at = FOOTNOTE.lastIndex - 1;
    else if (!marks.openers.has(at) && !CLOSING.test(character) && !(at === end && /[!?]/.test(character))) break;
    end = at + 1;
  }
  return end;
}

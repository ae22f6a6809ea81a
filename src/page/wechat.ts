/** What the scripts of a page of WeChat say of its article: the page itself shows some of it only when they run. */
export interface WechatArticle {
  /** Its HTML. */
  readonly body?: string;
  /** The day of publication in China, ISO 8601. */
  readonly date?: string;
  /** The name of the account. */
  readonly account?: string;
}

/** The id of the element that holds an article of WeChat; it is hidden until a script shows it. */
export const WECHAT_CONTENT = "js_content";

/** The id of the element that names the account. */
export const WECHAT_ACCOUNT = "js_name";

/** content_noencode: JsDecode('\x3cp\x3e…') */
const BODY = /\bcontent_noencode\s{0,9}:\s{0,9}JsDecode\(\s{0,9}(['"])/;

/** createTime = '2024-05-13 09:30' */
const CREATED = /\bcreateTime\s{0,9}=\s{0,9}['"]((?:19|20)\d\d-\d\d-\d\d)/;

/** ct = "1715563800": seconds since 1970 */
const SECONDS = /\bct\s{0,9}[=:]\s{0,9}['"](\d{10})['"]/;

/** nickname = htmlDecode("江城发布") | nick_name: JsDecode('江城发布') */
const ACCOUNT = /\bnick_?name\s{0,9}[=:]\s{0,9}(?:htmlDecode|JsDecode)\(\s{0,9}["']([^"'\\]{1,60})["']/;

const CHINA = 8 * 3600; // seconds that China's clocks are ahead of UTC

/** What one script says; nothing for a script of another site. Time linear in the script. */
export function wechatArticle(script: string): WechatArticle {
  const body = bodyOf(script);
  const seconds = SECONDS.exec(script)?.[1];
  const date =
    CREATED.exec(script)?.[1] ??
    (seconds && new Date((Number(seconds) + CHINA) * 1000).toISOString().slice(0, "2024-05-13".length));
  const account = ACCOUNT.exec(script)?.[1];
  return { ...(body && { body }), ...(date && { date }), ...(account && { account }) };
}

/** The string of JavaScript that holds the article, as it reads. */
function bodyOf(script: string): string | undefined {
  const begin = BODY.exec(script);
  if (!begin) return undefined;
  const start = begin.index + begin[0].length;
  let end = start;
  while (end < script.length && script[end] !== begin[1]) end += script[end] === "\\" ? 2 : 1;
  return script
    .slice(start, end)
    .replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|(n)|(.))/gi, (_, byte, unit, line, other) => {
      if (line) return "\n";
      return other ?? String.fromCharCode(Number.parseInt(byte ?? unit, 16));
    });
}

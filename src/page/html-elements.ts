import type { BlockKind } from "../model/index.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that show no text of the page's own. */
export const UNSEEN: ReadonlySet<string> = words(
  "script style noscript template iframe object embed applet svg canvas audio video map select datalist button textarea noframes noembed rt rp title dialog progress meter",
);

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = words(
  "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre listing section summary table caption tbody td tfoot th thead tr ul",
);

/** What a line in an element is. */
export const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  caption: "caption",
  figcaption: "caption",
  li: "item",
  dt: "item",
  dd: "item",
  td: "cell",
  th: "cell",
};

/** How much an element speaks for a headline, before its class is looked at: ranks in an order, chosen by hand. */
const RANKS: Readonly<Record<string, number>> = { h1: 3, h2: 2, h3: 1.5, h4: 1, b: 1, strong: 1, big: 1 };

/** class="article-title" | class="tit" | id="bt" | class="headline" */
const TITLE_HINT = /(?:^|[\s_-])(?:\w{0,12}title\d?|tit|headline|biaoti|bt|h1|arti_title)(?:$|[\s_-])/;

/** class="sub-title" | class="title-nav": no headline, though they sound like one */
const NO_TITLE_HINT = /sub|fu|nav|site|logo|small|list|relat|block|column|side/;

const TITLE_RANK = 2; // of an element that says in its class or id that it is a title: that of an `<h2>`

/** A class and id in lower case, as one text. */
export const hintOf = ({ class: name = "", id = "" }: Readonly<Record<string, string>>): string =>
  `${name} ${id}`.trim().toLowerCase();

/** A class in lower case and without digits, or an id where there is none: ids differ from paragraph to paragraph. */
export const lookOf = ({ class: name, id = "" }: Readonly<Record<string, string>>): string =>
  (name?.trim() || id).trim().toLowerCase().replace(/\d+/g, "");

/** How much an element speaks for a headline, by its name and what its class and id say. */
export const rankOf = (name: string, hint: string): number =>
  Math.max(RANKS[name] ?? 0, TITLE_HINT.test(hint) && !NO_TITLE_HINT.test(hint) ? TITLE_RANK : 0);

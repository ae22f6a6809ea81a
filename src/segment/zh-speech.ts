import verbs from "../../data/speech-verbs.zh.json" with { type: "json" };

const LONGEST_TAG = 45; // characters before the verb; with more it is a sentence that happens to end in 说
const TAG = new RegExp(
  `[^。！？!?…；;：:“”「」『』"\\n]{1,${LONGEST_TAG}}?(?:(?:${verbs.join("|")})(?:[着著了过過道]|得[\\p{L}]{1,6})?|告[诉訴][\\p{L}\\p{N}]{1,8})(?:[。！？!?]|[，,](?=[“「『"])|\\s*$)`,
  "uy",
);
// 我没说。 这是他的建议。 大家都听说。 But: 有人问。 这位负责人说。
const NOT_A_TAG = /[没沒不未难難听聽据據的]\p{Script=Han}{1,2}[。！？!?]?$|^[这這那](?:[就也都才不]?是|[样樣么麼])/u;

/**
 * Whether the text right behind a quotation only names its speaker: `“……”张华笑着说。` `“……”她说，“……”`
 *
 * With a colon a new speech begins, perhaps another's: `“……”张华问道：“……”`
 */
export function isSpeakerTag(text: string, from: number): boolean {
  TAG.lastIndex = from;
  const tag = TAG.exec(text)?.[0];
  return tag !== undefined && !NOT_A_TAG.test(tag);
}

const SPEECH_AT_END = new RegExp(`(?:${verbs.join("|")}|告[诉訴].{1,8})[着著了过過道]?$`, "u");

/** Whether a clause ends in a verb of speech: `他大声说`. */
export const endsWithSpeech = (clause: string): boolean => SPEECH_AT_END.test(clause);

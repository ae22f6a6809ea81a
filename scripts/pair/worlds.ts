import { join } from "node:path";
import { goldDocuments, releases } from "../../bench/gold-sets.js";

/** Documents in both languages, as texts, and which translate each other. */
export interface World {
  /** What it was made of: worlds of one genre are left out of a fit together. */
  readonly genre: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** By Chinese document, the English one that translates it or a part of it. */
  readonly key: ReadonlyMap<number, number>;
}

/** A stretch of a text and its translation, bead by bead. */
type Piece = readonly { readonly zh: string; readonly en: string }[];

const GENRES = ["ntrex", "releases", "mac-dev", "ctk-dev", "bible-5k"];
const SIZES = [2, 4, 8, 16, 240]; // pieces of a world: what is rare in a big one may be common in a small one
const MOST_WORLDS = 12; // of a size and genre
const LENGTHS = [24, 200]; // beads of a piece: a release's, a chapter's. Pieces of one book are the hardest to tell apart

/** How many beads of a piece each side is given, from its beginning: all, a part, a summary's three, none. */
type Cut = (count: number) => readonly [zh: number, en: number];
const MOSTLY_PAIRED: readonly Cut[] = [
  (count) => [count, count],
  (count) => [Math.ceil(count / 4), count],
  (count) => [count, Math.ceil(count / 2)],
  (count) => [count, count],
  (count) => [Math.ceil(count / 2), Math.ceil(count / 2)],
  (count) => [count, Math.min(count, 3)],
  (count) => [count, count],
  (count) => [Math.min(count, 3), count],
  (count) => [count, 0],
  (count) => [0, count],
];

/** The same where most have no partner, as in a folder of pages that somebody came by. */
const MOSTLY_ALONE: readonly Cut[] = [
  (count) => [count, 0],
  (count) => [0, count],
  (count) => [Math.ceil(count / 4), count],
  (count) => [0, count],
  (count) => [Math.min(count, 3), 0],
  (count) => [count, count],
  (count) => [0, count],
  (count) => [Math.ceil(count / 4), 0],
];

/** The worlds that pairing is fitted on: of all genres and sizes, some documents cut and some without their partner. */
export function worldsOf(corpora: string): World[] {
  return GENRES.flatMap((genre) => {
    const documents = genre === "releases" ? releases("data/releases") : goldDocuments(join(corpora, genre));
    return LENGTHS.flatMap((length) => {
      const pieces = piecesOf(documents, length);
      if (length > LENGTHS[0] && pieces.every((piece) => piece.length < 2 * LENGTHS[0])) return [];
      const bySize = SIZES.flatMap((size) => {
        const count = Math.min(MOST_WORLDS, Math.ceil(pieces.length / size));
        return Array.from({ length: count }, (_, at) => pieces.slice(at * size, (at + 1) * size)).flatMap(
          (chosen, at) => [worldOf(genre, chosen, MOSTLY_PAIRED, 3 * at), worldOf(genre, chosen, MOSTLY_ALONE, 3 * at)],
        );
      });
      // and two documents alone, right and wrong ones
      const alone = pieces.slice(0, MOST_WORLDS).flatMap((piece, at) => {
        const world = worldOf(genre, [piece], MOSTLY_PAIRED, at);
        const stranger = worldOf(genre, [pieces[(at + 1) % pieces.length]], MOSTLY_PAIRED, at);
        return [world, { ...world, en: stranger.en, key: new Map<number, number>() }];
      });
      return [...bySize, ...alone.filter(({ zh, en }) => zh.length > 0 && en.length > 0)];
    });
  });
}

function piecesOf(documents: ReturnType<typeof goldDocuments>, length: number): Piece[] {
  return documents.flatMap(({ source, target, gold }) => {
    const text = (side: typeof source, at: readonly number[], gap: string): string =>
      at.map((index) => side.sentences[index].text).join(gap);
    const beads = gold.map((bead) => ({ zh: text(source, bead.source, ""), en: text(target, bead.target, " ") }));
    const count = Math.max(1, Math.round(beads.length / length));
    const border = (at: number): number => Math.round((at * beads.length) / count);
    return Array.from({ length: count }, (_, at) => beads.slice(border(at), border(at + 1)));
  });
}

/** Pieces as documents, cut in turn. */
function worldOf(genre: string, pieces: readonly Piece[], cuts: readonly Cut[], turn: number): World {
  const zh: string[] = [];
  const en: string[] = [];
  const key = new Map<number, number>();
  pieces.forEach((beads, at) => {
    const [zhCount, enCount] = cuts[(at + turn) % cuts.length](beads.length);
    const zhText = textOf(beads.slice(0, zhCount), "zh");
    const enText = textOf(beads.slice(0, enCount), "en");
    if (zhText !== "" && enText !== "") key.set(zh.length, en.length);
    if (zhText !== "") zh.push(zhText);
    if (enText !== "") en.push(enText);
  });
  return { genre, zh, en, key };
}

const textOf = (beads: Piece, side: "zh" | "en"): string => beads.flatMap((bead) => bead[side] || []).join("\n");

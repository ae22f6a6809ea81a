import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import {
  type Bead,
  type Bitext,
  BitextError,
  type Document,
  type Issue,
  type ReportOptions,
  type Side,
} from "../model/index.js";
import { naming, openAside, readInput } from "../node/index.js";
import {
  enter,
  type Journal,
  type JournalEntry,
  type JournalHeader,
  journalStart,
  journalText,
  parseJournal,
  type Review,
  replay,
  writeEntry,
  writeJournalHeader,
} from "../review/index.js";
import { digestOf } from "./digest.js";
import { openKept } from "./kept-file.js";

/** The two texts of a review, and what they are called. */
export interface ReviewTexts {
  readonly source: Document;
  readonly target: Document;
  readonly sourceFile: string;
  readonly targetFile: string;
  /** Beads that they came with, in a file. */
  readonly beads?: readonly Bead[] | undefined;
}

/** A review as a journal left it. */
export interface SavedReview {
  readonly header: JournalHeader;
  /** What it began with. */
  readonly start: Bitext;
  readonly entries: readonly JournalEntry[];
  readonly review: Review;
  /** Bytes of the journal that are whole. */
  readonly bytes: number;
}

/**
 * The review in a journal; nothing where there is no such file, or it is empty. A last line that was cut
 * short is passed over, and reported as `journal-cut`.
 *
 * @throws BitextError `journal-invalid` where a line is broken, or the journal is about other texts: it says which file is not
 * the same. So where the texts come with beads that are neither those it began with nor those it led to.
 */
export function readJournal(
  file: string,
  texts: ReviewTexts,
  onIssue?: (issue: Issue) => void,
): SavedReview | undefined {
  if (!existsSync(file)) return undefined;
  return naming(file, onIssue, (report) => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(readInput(file));
    if (text === "") return undefined;
    const journal = parseJournal(text);
    if (journal === undefined) {
      throw new BitextError("journal-invalid", "The file is no journal of a review; --journal names another.");
    }
    if (journal.end < text.length) {
      const message = "The last line was cut short while it was written, and is left out.";
      report({ rule: "journal-cut", message });
    }
    return saved(journal, text, texts);
  });
}

function saved({ header, entries, end }: Journal, text: string, texts: ReviewTexts): SavedReview {
  expectSame(header.source, texts.source, texts.sourceFile);
  expectSame(header.target, texts.target, texts.targetFile);
  const start = journalStart(header, texts.source, texts.target);
  const review = replay(start, entries, 2);
  const { beads } = texts;
  if (beads !== undefined && !isSameTiling(beads, start.beads) && !isSameTiling(beads, review.bitext.beads)) {
    const message = `The journal began with other beads than the ${beads.length} given. --journal names another file for these.`;
    throw new BitextError("journal-invalid", message);
  }
  return { header, start, entries, review, bytes: new TextEncoder().encode(text.slice(0, end)).length };
}

/** Whether beads join the same sentences; formats differ in what else they keep of them. */
const isSameTiling = (a: readonly Bead[], b: readonly Bead[]): boolean =>
  a.length === b.length &&
  a.every((bead, at) => bead.source.end === b[at].source.end && bead.target.end === b[at].target.end);

function expectSame({ file, digest }: JournalHeader["source"], document: Document, name: string): void {
  const found = digestOf(document.text);
  if (found === digest) return;
  const [is, was] = [found, digest].map((whole) => whole.slice(0, 12));
  const message = `The text of ${name} has the digest ${is}; that of ${file}, with which the journal began, had ${was}. --journal names another file for this text.`;
  throw new BitextError("journal-invalid", message);
}

/** A journal that is open, and the review that it leads to. */
export interface OpenJournal {
  /** What the review began with. */
  readonly start: Bitext;
  entries(): readonly JournalEntry[];
  review(): Review;
  /**
   * Enters what fits, all or nothing; it is on the disk when this returns. Time linear in the bitext for each entry.
   *
   * @throws RangeError where an entry does not fit.
   * @throws BitextError `file-unwritable`; the journal is as it was.
   */
  append(entries: readonly JournalEntry[]): void;
  /** Closes it, with all in it that was appended. @throws BitextError `file-unwritable`. */
  close(): void;
}

/**
 * Opens the journal of a review, to go on; where there is none it begins with this bitext, in a file for its owner alone.
 *
 * Where another program changes the file while it is open, or removes it, all of it is written again before the next entry is, and
 * when it is closed. What that program wrote is kept under another name, and reported as `journal-rewritten`.
 *
 * @throws BitextError as `readJournal` does, and `file-unwritable`.
 */
export function openJournal(
  file: string,
  saved: SavedReview | undefined,
  begin: Bitext,
  { texts, onIssue }: { readonly texts: ReviewTexts } & ReportOptions,
): OpenJournal {
  const header = saved?.header ?? headerOf(begin, texts);
  if (saved === undefined) {
    const aside = openAside(file, { isPrivate: true });
    aside.write(writeJournalHeader(header));
    aside.commit({ isDurable: true });
  }
  const { start, entries, review: reviewBefore } = saved ?? { start: begin, entries: [], review: replay(begin, []) };
  const all = [...entries];
  let review = reviewBefore;
  const kept = openKept(file, saved?.bytes ?? statSync(file).size, (keptAs) => {
    const other = keptAs === undefined ? "it had nothing that was not in it before" : `what it made of it is ${keptAs}`;
    const message = `Another program changed the journal while it was open; it was written whole again, and ${other}.`;
    onIssue?.({ rule: "journal-rewritten", message, place: { file } });
  });
  const whole = (): string => writeJournalHeader(header) + all.map(writeEntry).join("");
  return {
    start,
    entries: () => all,
    review: () => review,
    append(more) {
      const next = more.reduce(enter, review);
      kept.append(more.map(writeEntry).join(""), whole);
      review = next;
      for (const entry of more) all.push(entry);
    },
    close() {
      try {
        kept.mend(whole);
      } finally {
        kept.close();
      }
    },
  };
}

const headerOf = ({ source, target, beads }: Bitext, { sourceFile, targetFile }: ReviewTexts): JournalHeader => {
  const text = (file: string, side: Side): JournalHeader["source"] =>
    journalText(basename(file), digestOf(side.document.text), side);
  return { source: text(sourceFile, source), target: text(targetFile, target), beads };
};

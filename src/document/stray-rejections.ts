/** What we use of Node's `process`, which Deno and Bun have too. */
interface Engine {
  on?(event: "unhandledRejection", listener: (reason: unknown) => void): unknown;
  off?(event: "unhandledRejection", listener: (reason: unknown) => void): unknown;
  listenerCount?(event: "unhandledRejection"): number;
}

/** The errors of pdf.js for what is damaged. */
const OF_PDF =
  /^(?:ParserEOF|XRefEntry|XRefParse|MissingData|InvalidPDF|UnknownError|Password|Response|Jbig2Error|JpxError|Jpeg)Exception$|^FormatError$/;

let reading = 0;

/**
 * Reads a file by pdf.js. Of a damaged one it drops promises that fail, which would end the process though the reading itself goes on or says what is
 * wrong; while a file is read, such failures are passed over. Those of others end the process as they would.
 */
export async function passingOverStrays<T>(read: () => Promise<T>): Promise<T> {
  const engine: Engine | undefined = Reflect.get(globalThis, "process");
  if (reading++ === 0) engine?.on?.("unhandledRejection", passOver);
  try {
    return await read();
  } finally {
    // what failed last is told once nothing else is to be done
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (--reading === 0) engine?.off?.("unhandledRejection", passOver);
  }
}

function passOver(reason: unknown): void {
  if (reason instanceof Error && OF_PDF.test(reason.name)) return;
  const engine: Engine | undefined = Reflect.get(globalThis, "process");
  if ((engine?.listenerCount?.("unhandledRejection") ?? 0) <= 1) throw reason;
}

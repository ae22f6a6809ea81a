/** Counts units that go by, and shows on a terminal how many. */
export interface UnitCounter {
  add(all: number, kept: number): void;
  /** How many were not kept. */
  leftOut(): number;
  /** How many there were in a second, in words. */
  speed(): string;
  /** Takes away what is shown. */
  end(): void;
}

const SHOWN_EVERY = 500; // milliseconds

/** A counter that has counted none, and whose clock runs. */
export function unitCounter(): UnitCounter {
  const begun = performance.now();
  let [all, kept, shown] = [0, 0, begun];
  let isShown = false;
  const rate = (): string => ((1000 * all) / (performance.now() - begun)).toFixed(0);
  return {
    add(more, keptOfThem) {
      all += more;
      kept += keptOfThem;
      if (!process.stderr.isTTY || performance.now() - shown < SHOWN_EVERY) return;
      shown = performance.now();
      isShown = true;
      process.stderr.write(`\r${all} units, ${kept} kept, ${rate()} a second`);
    },
    leftOut: () => all - kept,
    speed: () => `${all} scored in ${((performance.now() - begun) / 1000).toFixed(1)} s, ${rate()} a second`,
    end() {
      if (isShown) process.stderr.write("\r\u001b[K");
    },
  };
}

/** A sheet of a workbook, with what its cells show. */
export interface Sheet {
  readonly name: string;
  /** From the top, those without text left out. */
  readonly rows: readonly SheetRow[];
}

/** A row of a sheet. */
export interface SheetRow {
  /** Counted from 1, as people see it. */
  readonly number: number;
  /** From the left, those without text left out. */
  readonly cells: readonly SheetCell[];
}

/** A cell that shows text. */
export interface SheetCell {
  /** Counted from 0. */
  readonly column: number;
  readonly text: string;
}

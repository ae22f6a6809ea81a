/** The tables of a page, as far as it must be known which of them only lay out the page. */
export interface Tables {
  /** Notes that an element begins inside of a table, −1 for none. Gives the table that the element lies in: itself where it is one. */
  enter(name: string, table: number): number;
  /** Notes that text is in a cell, in Han characters' worth. */
  add(table: number, weight: number): void;
  /** Notes that a table ends. */
  leave(table: number): void;
  /** Whether a table's cells are data, and not the columns of a page. */
  isData(table: number): boolean;
}

const LAYOUT_CELL = 100; // Han characters' worth that a cell of data hardly has, and an article always; chosen by hand

/** What tells a table of data from one that only lays out the page. */
interface TableFacts {
  rows: number;
  columns: number;
  column: number;
  nested: boolean;
  total: number;
  longestCell: number;
  cell: number;
}

/** Counts rows, columns and texts of tables as they come. */
export function tableCounter(): Tables {
  const tables: TableFacts[] = [];
  const endCell = (facts: TableFacts): void => {
    facts.total += facts.cell;
    facts.longestCell = Math.max(facts.longestCell, facts.cell);
    facts.cell = 0;
  };
  return {
    enter(name, table) {
      if (name === "table") {
        if (table >= 0) tables[table].nested = true;
        tables.push({ rows: 0, columns: 0, column: 0, nested: false, total: 0, longestCell: 0, cell: 0 });
        return tables.length - 1;
      }
      const facts = tables[table];
      if (facts && name === "tr") {
        facts.rows++;
        facts.column = 0;
      } else if (facts && (name === "td" || name === "th")) {
        endCell(facts);
        facts.columns = Math.max(facts.columns, ++facts.column);
      }
      return table;
    },
    add(table, weight) {
      if (table >= 0) tables[table].cell += weight;
    },
    leave: (table) => endCell(tables[table]),
    isData: (table) => table >= 0 && isData(tables[table]),
  };
}

const isData = ({ rows, columns, nested, total, longestCell }: TableFacts): boolean =>
  rows > 1 && columns > 1 && !nested && (longestCell < LAYOUT_CELL || longestCell < total / 2);

/** A run of records that is left out, and the data records kept before it. */
export interface Skip {
  readonly start: number;
  end: number;
  readonly keptBefore: number;
  rows: number;
}

/** A data record that cannot be read as fields: where it lies in the file. */
export interface BrokenRecord {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** The row, as a spreadsheet shows it, of the data record at `index` among those kept, from 0. */
export function rowOf(skips: readonly Skip[], index: number): number {
  let row = index + 2;
  for (const skip of skips) {
    if (skip.keptBefore > index) break;
    row += skip.rows;
  }
  return row;
}

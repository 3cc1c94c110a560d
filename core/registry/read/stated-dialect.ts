import type { StatedForm } from '../../deliveries/stated-form.ts';

interface FoundDialect {
  /** Absent in a workbook and a Parquet file. */
  readonly delimiter?: string;
  /** Absent in a Parquet file. */
  readonly headerRow?: number;
}

const LINE_ENDS: readonly unknown[] = ['\n', '\r\n', '\r'];

/** Whether a file is written in the dialect that its sender states. What we cannot follow counts as a contradiction: nothing is passed over in silence. */
export function fitsStatedDialect(stated: NonNullable<StatedForm['dialect']>, found: FoundDialect): boolean {
  return Object.entries(stated).every(([name, value]) => {
    switch (name) {
      case '$schema':
      case 'skipInitialSpace':
        return true;
      case 'delimiter':
        return value === found.delimiter;
      case 'header':
      case 'doubleQuote':
        return value === true;
      case 'headerRows':
        return Array.isArray(value) && value.length === 1 && value[0] === found.headerRow;
      case 'quoteChar':
        return value === '"';
      case 'lineTerminator':
        return LINE_ENDS.includes(value);
      case 'decimalChar':
        // Held against the values once they are read.
        return value === ',' || value === '.';
      default:
        return false;
    }
  });
}

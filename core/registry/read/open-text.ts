import type { Reading } from '../../deliveries/report.ts';
import type { DeliveredTable } from '../check-part.ts';
import { loadText } from '../load-text.ts';
import { DELIMITERS, findHeader, startOf } from './find-header.ts';
import { type MatchedColumns, matchNames } from './match-header.ts';
import { type Opened, refusal } from './opened-table.ts';
import { readAsUtf8, type Utf8File } from './read-as-utf8.ts';
import { type Scanned, scanRecords } from './scan-records.ts';
import { splitRecords } from './split-records.ts';
import { fitsStatedDialect } from './stated-dialect.ts';
import { fitsStatedEncoding } from './stated-encoding.ts';
import { isTotalsLine } from './totals-line.ts';
import { WORKBOOK_DELIMITER } from './workbook/workbook-to-text.ts';

interface Delivered {
  /** The text to read: the delivered file, or what was packed in it. */
  readonly file: string;
  readonly format: Reading['format'];
  readonly scratch: string;
  /** Rows of a workbook with a formula whose result is not stored. */
  readonly openFormulas?: readonly number[];
  /** Least bytes of a part, where the file is to be cut. */
  readonly partBytes?: number | undefined;
}

/** Finds out how a delimited file is written and walks through it once; a statement of its sender that it contradicts refuses it. */
export async function openText(part: DeliveredTable, delivered: Delivered): Promise<Opened> {
  const { file, format, scratch, openFormulas = [], partBytes } = delivered;
  const isWorkbook = format === 'xlsx';
  const utf8 = await readAsUtf8(file, scratch);
  if (!utf8.ok) return refusal(utf8.rule, await rowOfProblem(utf8));
  const { dialect, encoding } = part.stated ?? {};
  const { delimiter, row, names } = findHeader(
    await startOf(utf8.file),
    (header) => knownNames(part, header),
    {
      stated: dialect?.delimiter,
      delimiters: isWorkbook ? [WORKBOOK_DELIMITER] : DELIMITERS,
    },
  );
  const columns = matchNames(part.contract, part.study, names);
  const scanned = await scanRecords(utf8.file, {
    delimiter,
    columns: names.length,
    headerRow: row,
    marks: utf8.mended?.offsets ?? [],
    isTotals: (text) => isTotals(text, delimiter, { part, columns }),
    partBytes,
  });
  tellMended(utf8, scanned);
  for (const formula of openFormulas)
    scanned.findings.add('error', { rule: 'formula', column: '', row: formula });
  const written = isWorkbook ? {} : { encoding: utf8.encoding, delimiter };
  const reading: Reading = { format, ...written, headerRow: row, rows: scanned.rows };
  if (scanned.rows === 0 && !scanned.isHopeless) return refusal('empty', 1, reading);
  if (encoding !== undefined && !fitsStatedEncoding(encoding, utf8))
    return refusal('encoding-stated', 0, reading);
  const found = isWorkbook ? { headerRow: row } : { delimiter, headerRow: row };
  if (dialect !== undefined && !fitsStatedDialect(dialect, found)) return refusal('dialect', 0, reading);
  const text = { file: utf8.file, delimiter, scanned, scratch, isWorkbook, contract: part.contract };
  return {
    ok: true,
    table: {
      names,
      findings: scanned.findings,
      reading,
      broken: { file: utf8.file, records: scanned.broken },
      ...(scanned.cuts === undefined ? {} : { cuts: { file: utf8.file, ...scanned.cuts } }),
      hasRows: !scanned.isHopeless && scanned.kept > 0,
      load: (db, target) => loadText(db, text, target),
    },
  };
}

export function knownNames({ contract, study }: DeliveredTable, names: readonly string[]): number {
  return matchNames(contract, study, names).filter((name) => name !== undefined).length;
}

function isTotals(
  text: string,
  delimiter: string,
  { part, columns }: { part: DeliveredTable; columns: MatchedColumns },
): boolean {
  const [cells = []] = splitRecords(text, delimiter, 1);
  return isTotalsLine(cells, columns, part.contract);
}

function tellMended(utf8: Extract<Utf8File, { ok: true }>, { findings, markedRows }: Scanned): void {
  if (utf8.mended === undefined) return;
  const rows = [...new Set(markedRows)];
  const { lines } = utf8.mended;
  findings.addAll('warning', { rule: 'double-encoded', column: '', rows, count: lines });
}

async function rowOfProblem({
  rule,
  file,
  offset,
}: {
  rule: string;
  file: string;
  offset: number;
}): Promise<number> {
  if (rule !== 'encoding') return 0;
  if (offset === 0) return 1;
  return (await scanRecords(file, { delimiter: ';', columns: 1, until: offset })).lastRow;
}

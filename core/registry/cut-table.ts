import { rm, stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { StatedForm } from '../deliveries/stated-form.ts';
import type { DeliveredTable } from './check-part.ts';
import { findDecimal } from './find-decimal.ts';
import { Findings } from './findings.ts';
import type { CutPoints, Piece } from './read/cut-points.ts';
import { detectFormat } from './read/detect-format.ts';
import { checkHeader } from './read/match-header.ts';
import { openTable, SCRATCH } from './read/open-table.ts';
import type { OpenedTable } from './read/opened-table.ts';
import { presentColumns } from './sql/value-columns.ts';

/** A file cut on the borders of its records: together the parts are read as the whole is. */
export interface CutTable {
  /** UTF-8: the delivered file, or one beside `scratch`. */
  readonly file: string;
  readonly parts: readonly TablePiece[];
  /** How the parts are written; absent where nothing need be said. */
  readonly stated?: StatedForm;
}

interface TablePiece {
  /** What of the file the part consists of, in order. */
  readonly pieces: readonly Piece[];
  /** Rows of the whole that stand between its header and this part. */
  readonly rowsBefore: number;
}

interface Cutting {
  readonly partBytes: number;
  /** Prefix of what is made beside it; the cut file may be among that. */
  readonly scratch: string;
}

const TEXT_FORMATS = new Set(['csv', 'csv.gz']);
/** What is known of such a file is about the whole of it: a part by itself might be read in another way. */
const ABOUT_THE_WHOLE = new Set(['double-encoded', 'decimal-mixed', 'dialect']);

/**
 * Cuts a delimited text, packed or not, into parts of some bytes. Undefined where it is no longer than one, where it is no text, and where
 * its parts could be read otherwise than the whole: such a file goes whole.
 */
export async function cutTable(
  db: DuckDBConnection,
  part: DeliveredTable,
  { partBytes, scratch }: Cutting,
): Promise<CutTable | undefined> {
  let cut: CutTable | undefined;
  try {
    cut = await tryToCut(db, part, { partBytes, scratch });
    return cut;
  } finally {
    const made = [...SCRATCH, 'raw'].map((ending) => `${scratch}.${ending}`);
    for (const file of made) if (file !== cut?.file) await rm(file, { force: true });
  }
}

async function tryToCut(
  db: DuckDBConnection,
  part: DeliveredTable,
  { partBytes, scratch }: Cutting,
): Promise<CutTable | undefined> {
  // A changed number may lead on from one row to any other.
  if (part.contract.use?.as === 'aliases') return undefined;
  const detected = await detectFormat(part.file, part.path ?? part.file);
  if (!detected.ok || !TEXT_FORMATS.has(detected.format)) return undefined;
  const opened = await openTable(db, part, { scratch, partBytes });
  if (!opened.ok || !opened.table.hasRows) return undefined;
  const { cuts, findings } = opened.table;
  if (cuts === undefined || cuts.points.length === 0) return undefined;
  const decimal = await decimalOf(db, part, { table: opened.table, scratch });
  if (decimal === undefined || findings.count(ABOUT_THE_WHOLE) > 0) return undefined;
  const stated = statedOf(part, decimal.shown);
  const { size } = await stat(cuts.file);
  const parts = piecesOf(cuts, { headerRow: opened.table.reading.headerRow, bytes: size });
  return { file: cuts.file, parts, ...(stated === undefined ? {} : { stated }) };
}

/** The decimal sign that the whole file shows, which a part may not; undefined where that cannot be told. */
async function decimalOf(
  db: DuckDBConnection,
  part: DeliveredTable,
  { table, scratch }: { table: OpenedTable; scratch: string },
): Promise<{ shown: string | undefined } | undefined> {
  const header = new Findings();
  const columns = checkHeader(part, table.names, header).map((name) => name ?? '');
  if (header.hasErrors) return undefined;
  const numbers = presentColumns(part.contract, part.study, new Set(columns)).filter(
    ({ field }) => field.type === 'number',
  );
  const stated = part.stated?.dialect?.decimalChar;
  if (numbers.length === 0 || stated !== undefined) return { shown: stated };
  const wanted = new Set(numbers.map(({ name }) => name));
  const target = { rawFile: `${scratch}.raw`, columns, wanted };
  const loaded = await table.load(db, target);
  if (loaded === undefined) return undefined;
  return findDecimal(db, part, { ...target, ...loaded, findings: table.findings });
}

/** The parts are UTF-8, whatever the file was. */
function statedOf({ stated }: DeliveredTable, decimalChar: string | undefined): StatedForm | undefined {
  const { encoding, dialect } = stated ?? {};
  const how = {
    ...(encoding === undefined ? {} : { encoding: 'utf-8' }),
    ...(dialect === undefined && decimalChar === undefined
      ? {}
      : { dialect: { ...dialect, ...(decimalChar === undefined ? {} : { decimalChar }) } }),
  };
  return Object.keys(how).length === 0 ? undefined : how;
}

/** Every part has the header in the row in which the whole has it: below titles in the first, and below as many blank rows in the others. */
function piecesOf(
  { header, lineEnd, points }: CutPoints,
  { headerRow, bytes }: { headerRow: number; bytes: number },
): TablePiece[] {
  const starts = [{ start: 0, row: headerRow + 1 }, ...points];
  const above = [...Array.from({ length: headerRow - 1 }, () => lineEnd), header];
  return starts.map(({ start, row }, index) => {
    const own = { start, end: starts[index + 1]?.start ?? bytes };
    return { pieces: index === 0 ? [own] : [...above, own], rowsBefore: row - headerRow - 1 };
  });
}

import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { TablePart } from '../check-part.ts';
import { Findings } from '../findings.ts';
import { checkHeader, matchNames } from '../read/match-header.ts';
import { fitsStatedDialect } from '../read/stated-dialect.ts';
import { missingCells } from '../sql/missing.ts';
import { formOf } from './cell-form.ts';
import type { FileForm } from './scan-form.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const LOOKED_AT_BYTES = 1 << 16;
const TEXT_ENDINGS = new Set(['', '.csv', '.txt', '.tsv', '.tab', '.asc', '.dat']);
const HEADER = /^\uFEFF?([ -~æøåÆØÅéäöüÉÄÖÜ\t]+)(\r?\n)/;

export interface FoundForm extends FileForm {
  /** The contract's name of every column, in the order of the file. */
  readonly names: readonly string[];
}

/** How a file's first rows are written; undefined where they, or its header, are not as plain as the fast reading wants them. */
export async function findForm(part: TablePart): Promise<FoundForm | undefined> {
  // One column per week: so many that each by itself costs more than all of them together.
  if (part.contract.fields.some(({ perWeek }) => perWeek !== undefined)) return undefined;
  if (!TEXT_ENDINGS.has(extname(part.path ?? part.file).toLowerCase())) return undefined;
  const bytes = await firstBytes(part.file);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
  const [above = '', header = '', lineEnd = ''] = HEADER.exec(text) ?? [];
  if (lineEnd !== '\n' && lineEnd !== '\r\n') return undefined;
  const [delimiter, names] = splitHeader(part, header);
  if (names.some((name) => name.includes('"')) || !isAsStated(part, delimiter)) return undefined;
  const findings = new Findings();
  const columns = checkHeader(part, names, findings);
  if (findings.hasErrors || columns.length < 2) return undefined;
  const known = columns.map((name) => name ?? '');
  // The last one may be cut off.
  const isWhole = bytes.length < LOOKED_AT_BYTES;
  const rows = text
    .slice(above.length)
    .split(lineEnd)
    .slice(0, isWhole ? undefined : -1);
  const allMissing = missingCells(part.contract);
  const fields = new Map(part.contract.fields.map((field) => [field.name, field]));
  const cells = rows.map((row) => row.split(delimiter).map(unquoted));
  const missing = new Set(['', ...cells.flat().filter((cell) => allMissing.has(cell))]);
  const forms = known.map((name, index) => {
    const field = fields.get(name);
    if (field === undefined) return undefined;
    return formOf(
      field,
      cells.map((row) => row[index] ?? '').filter((cell) => !missing.has(cell)),
    );
  });
  const found = forms.filter((form) => form !== undefined);
  if (found.length < forms.length || mixes(found)) return undefined;
  const start = Buffer.byteLength(above);
  // The engine holds every cell against each: it is told of those that there are.
  const alsoMissing = new Set([...allMissing].filter((cell) => !missing.has(cell)));
  return { delimiter, lineEnd, start, forms: found, missing, alsoMissing, names: known };
}

/** What a sender states in other words than ours, the careful reading holds against the file. */
function isAsStated({ stated }: TablePart, delimiter: string): boolean {
  const { encoding = 'utf-8', dialect } = stated ?? {};
  if (!/^utf-?8$/i.test(encoding)) return false;
  return dialect === undefined || fitsStatedDialect(dialect, { delimiter, headerRow: 1 });
}

/** The engine takes one form of dates and one decimal mark for a file. */
function mixes(forms: readonly string[]): boolean {
  const kinds = (prefix: string) => new Set(forms.filter((form) => form.startsWith(prefix))).size;
  return kinds('date-') > 1 || kinds('number-') > 1;
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT_BYTES), 0, LOOKED_AT_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function splitHeader({ contract, study }: TablePart, header: string): [string, string[]] {
  const known = (names: string[]) => matchNames(contract, study, names).filter((name) => name !== undefined);
  const splits = DELIMITERS.map((delimiter): [string, string[]] => [
    delimiter,
    header.split(delimiter).map((name) => unquoted(name).trim()),
  ]);
  const most = Math.max(...splits.map(([, names]) => known(names).length));
  return splits.find(([, names]) => known(names).length === most) ?? [';', []];
}

const unquoted = (cell: string): string => cell.replace(/^"(.*)"$/s, '$1');

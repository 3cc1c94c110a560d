import { ContractError } from './contract-error.ts';

/** One code of a classification; `values` holds every column of the list by name. */
interface Code {
  readonly code: string;
  /** Accepted with a warning: its meaning rests on one weak source. */
  readonly doubtful: boolean;
  readonly values: Readonly<Record<string, string>>;
}

export interface CodeList {
  readonly name: string;
  readonly sources: readonly string[];
  /** A code stands for everything that begins with it, and the longest one counts. */
  readonly isByPrefix: boolean;
  readonly columns: readonly string[];
  readonly codes: readonly Code[];
}

const REQUIRED_COLUMNS = ['code', 'valid_from', 'valid_to', 'label_da', 'label_en', 'doubtful'];

const BY_PREFIX = /^#\s*match:\s*longest prefix\s*$/;

/**
 * Reads a code list: lines `# source: …` and perhaps `# match: longest prefix`, a header, then one code per line, separated by semicolons,
 * without quotes.
 */
export function parseCodeList(name: string, text: string): CodeList {
  const file = `codes/${name}.csv`;
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const sources = lines
    .filter((line) => line.startsWith('#') && !BY_PREFIX.test(line))
    .map((line) => line.replace(/^#\s*(source:)?\s*/, ''));
  if (sources.length === 0)
    throw new ContractError(file, 'source', 'says in no "# source:" line where it is from');
  const [header = '', ...rows] = lines.filter((line) => !line.startsWith('#'));
  const columns = header.split(';');
  for (const column of REQUIRED_COLUMNS) {
    if (!columns.includes(column)) throw new ContractError(file, column, 'column is missing');
  }
  const codes = rows.map((row, index) => parseCode(file, columns, row, index));
  const seen = new Set<string>();
  for (const { code } of codes) {
    if (seen.has(code.toUpperCase())) throw new ContractError(file, code, 'code is listed twice');
    seen.add(code.toUpperCase());
  }
  return { name, sources, isByPrefix: lines.some((line) => BY_PREFIX.test(line)), columns, codes };
}

function parseCode(file: string, columns: readonly string[], row: string, index: number): Code {
  const cells = row.split(';');
  if (cells.length !== columns.length) {
    throw new ContractError(
      file,
      `code ${index + 1}`,
      `has ${cells.length} cells in place of ${columns.length}`,
    );
  }
  const values = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  return { code: values['code'] ?? '', doubtful: values['doubtful'] !== '', values };
}

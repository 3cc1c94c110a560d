import { open } from 'node:fs/promises';
import { type Archive, type ArchiveLimits, openArchive } from '../../../archives/open-archive.ts';
import { PackageProblem } from '../../../archives/package-problem.ts';
import { headerAt, MOST_ROWS_ABOVE } from '../find-header.ts';
import { type SheetRow, sheetRows } from './sheet-rows.ts';
import { readWorkbookParts, type WorkbookParts } from './workbook-parts.ts';

export type WrittenWorkbook =
  | {
      readonly ok: true;
      /** Rows with a formula whose result is not stored. */
      readonly openFormulas: readonly number[];
    }
  | { readonly ok: false; readonly rule: string };

export const WORKBOOK_DELIMITER = ';';
const WRITTEN_AT_ONCE = 1 << 20;
const LIMITS: ArchiveLimits = { entries: 2000, bytes: 4 * 2 ** 30, ratio: 200, freeBytes: 64 * 2 ** 20 };

/**
 * Writes the one sheet of a workbook that holds something as delimited text, row for row, so that everything after reads it like any other.
 * Nothing is calculated, nothing hidden is read.
 */
export async function workbookToText(
  file: string,
  target: string,
  known: (names: string[]) => number,
): Promise<WrittenWorkbook> {
  let archive: Archive | undefined;
  try {
    archive = await openArchive(file, LIMITS);
    const parts = await readWorkbookParts(archive);
    const sheet = await onlySheet(archive, parts);
    if (sheet === undefined) return { ok: false, rule: 'empty' };
    return { ok: true, openFormulas: await write(sheetRows(archive, sheet, parts), target, known) };
  } catch (error) {
    if (error instanceof PackageProblem) return { ok: false, rule: error.rule };
    throw error;
  } finally {
    archive?.close();
  }
}

/** The first rows of a workbook's only sheet, for whoever looks for its header; or why it cannot be read. */
export async function firstSheetRows(
  file: string,
): Promise<{ ok: true; candidates: string[][] } | { ok: false; rule: string }> {
  let archive: Archive | undefined;
  try {
    archive = await openArchive(file, LIMITS);
    const parts = await readWorkbookParts(archive);
    const sheet = await onlySheet(archive, parts);
    if (sheet === undefined) return { ok: false, rule: 'empty' };
    const candidates: string[][] = [];
    for await (const { cells } of sheetRows(archive, sheet, parts)) {
      if (candidates.push([...cells]) > MOST_ROWS_ABOVE) break;
    }
    return { ok: true, candidates };
  } catch (error) {
    if (error instanceof PackageProblem) return { ok: false, rule: error.rule };
    throw error;
  } finally {
    archive?.close();
  }
}

async function onlySheet(archive: Archive, parts: WorkbookParts): Promise<string | undefined> {
  const filled: string[] = [];
  for (const sheet of parts.sheets) {
    for await (const _ of sheetRows(archive, sheet, parts)) {
      filled.push(sheet);
      break;
    }
  }
  if (filled.length > 1) throw new PackageProblem('sheets');
  return filled[0];
}

async function write(
  rows: AsyncIterable<SheetRow>,
  target: string,
  known: (names: string[]) => number,
): Promise<number[]> {
  const handle = await open(target, 'w', 0o600);
  try {
    const writing = new TextWriting(known);
    for await (const row of rows) {
      writing.add(row);
      if (writing.text.length > WRITTEN_AT_ONCE) await handle.write(writing.take());
    }
    writing.settle();
    await handle.write(writing.take());
    return writing.openFormulas;
  } finally {
    await handle.close();
  }
}

/** Rows are padded to the width of the header, which is known once the first rows are. */
class TextWriting {
  text = '';
  readonly openFormulas: number[] = [];
  readonly #known: (names: string[]) => number;
  #waiting: SheetRow[] | undefined = [];
  #width = 0;
  #row = 0;

  constructor(known: (names: string[]) => number) {
    this.#known = known;
  }

  add(row: SheetRow): void {
    if (row.hasOpenFormula) this.openFormulas.push(row.row);
    if (this.#waiting === undefined) this.#write(row);
    else if (this.#waiting.push(row) > MOST_ROWS_ABOVE) this.settle();
  }

  settle(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    const at = headerAt(
      waiting.map(({ cells }) => [...cells]),
      this.#known,
    );
    this.#width = waiting[at]?.cells.length ?? 0;
    for (const row of waiting) this.#write(row);
  }

  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }

  #write({ row, cells }: SheetRow): void {
    this.text += '\n'.repeat(row - this.#row - 1);
    this.#row = row;
    const padding = Array.from({ length: Math.max(0, this.#width - cells.length) }, () => '');
    this.text += `${[...cells, ...padding].map(quoted).join(WORKBOOK_DELIMITER)}\n`;
  }
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

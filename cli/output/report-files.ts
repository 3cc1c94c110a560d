import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { findingsSheet } from '../../core/deliveries/findings-sheet.ts';
import { reportPage, type Told } from '../../core/deliveries/report-page.ts';
import type { Language } from '../../core/deliveries/rules/rule.ts';
import { Refused } from '../errors.ts';
import { csvText } from './csv-text.ts';

export interface ReportFiles {
  readonly html?: string;
  readonly csv?: string;
  readonly language: Language;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Options of every command that tells of a delivery. */
export function withReportFiles(command: Command): Command {
  return command
    .option('--html <file>', 'write the report as a page for a browser, in Danish and English')
    .option('--csv <file>', 'write what was found as CSV for Danish Excel')
    .addOption(
      new Option('--language <language>', 'of the CSV, and first on the page')
        .choices(['da', 'en'])
        .default('da'),
    );
}

/** Writes the files that were asked for. */
export async function writeReportFiles(told: Told, { html, csv, language }: ReportFiles): Promise<void> {
  if (html !== undefined) await write(html, reportPage(told, language));
  if (csv === undefined) return;
  const { header, rows } = findingsSheet(told.report, language);
  await write(csv, BYTE_ORDER_MARK + csvText(header, rows, { delimiter: ';' }));
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch {
    throw new Refused('the report could not be written', 'name a file in a folder that exists');
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { neutralEnding } from '../../../cli/delivery/neutral-ending.ts';
import { recogniseTable } from '../../../cli/delivery/recognise-table.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { docx, odt, paragraph } from '../../../core/synthetic/formats/office.ts';
import { aWorkbook } from '../../support/a-workbook.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const folder = mkdtempSync(join(tmpdir(), 'recognise-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = ['CPR', 'Kommune', 'Startdato', 'Slutdato', 'Intensitet'];
const TEXT = `Udtræk 2020\n\n${HEADER.join(';')}\n0707614285;779;01-02-2020;;almindelig\n`;

const NOTES = 'Dato: 1. maj 2021\nType: Feltnoter\n\nKl. 9 kommer de første.\n';
const lines = (...texts: string[]) => texts.map(paragraph).join('');

it.each([
  { file: 'a.csv', content: TEXT, table: 'core_group' },
  { file: '[2020].csv', content: TEXT, table: 'core_group' },
  { file: 'a.csv.gz', content: gzipSync(TEXT), table: 'core_group' },
  { file: 'a.csv', content: Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), table: 'core_group' },
  { file: 'a.xlsx', content: aWorkbook({ sheets: [{ rows: [['Udtræk'], HEADER] }] }), table: 'core_group' },
  { file: 'a.txt', content: NOTES, table: 'observation' },
  {
    file: 'a.docx',
    content: docx(lines('Type: Mødereferat', 'Kommune: Skive', 'Vi drøftede')),
    table: 'meeting',
  },
  { file: 'a.odt', content: odt('<text:p>Type: Photovoice</text:p>'), table: 'photovoice' },
  { file: 'a.rtf', content: '{\\rtf1 Type: Fokusgruppe\\par }', table: 'interview' },
  { file: 'a.vtt', content: 'WEBVTT\n\nNOTE\nType: Observation\n', table: 'observation' },
  { file: 'a.srt', content: '1\n00:00:01,000 --> 00:00:02,000\nHej\n', table: 'interview' },
  { file: 'a.docx', content: 'broken', table: 'interview' },
  { file: 'a.doc', content: 'old', table: 'interview' },
  { file: 'a.pdf', content: '%PDF-1.7', table: 'interview' },
  { file: 'a.JPG', content: 'any', table: 'picture' },
  { file: 'a.heic', content: 'any', table: 'picture' },
])('finds $table for $file', async ({ file, content, table }) => {
  writeFileSync(join(folder, file), content);
  expect(await recogniseTable(join(folder, file), contracts)).toEqual({ ok: true, table });
});

it.each([
  { file: 'b.xlsx', content: Buffer.from('504b0304', 'hex'), rule: 'unreadable' },
  { file: 'b.xlsx', content: aWorkbook({ sheets: [{ rows: [] }] }), rule: 'empty' },
  { file: 'b.sas7bdat', content: TEXT, rule: 'file-format' },
  { file: 'b.csv', content: gzipSync(TEXT), rule: 'file-type' },
  { file: 'b.csv', content: '', rule: 'empty' },
  { file: 'b.csv', content: Buffer.from(TEXT, 'utf16le'), rule: 'encoding' },
  { file: 'b.csv.gz', content: gzipSync(TEXT).subarray(0, 40), rule: 'unreadable' },
  { file: 'b.parquet', content: 'PAR1 and no more', rule: 'unreadable' },
  { file: 'b.csv', content: 'a;b\n', rule: 'table-unrecognised' },
])('says why it finds none for $file: $rule', async ({ file, content, rule }) => {
  writeFileSync(join(folder, file), content);
  expect(await recogniseTable(join(folder, file), contracts)).toEqual({ ok: false, rule });
});

it.each([
  { file: 'Navn 070761-4285.CSV', ending: '.csv' },
  { file: 'a.b.csv.gz', ending: '.csv.gz' },
  { file: 'a.gz', ending: '.gz' },
  { file: 'a.0707614285', ending: '' },
  { file: 'a', ending: '' },
  { file: 'Interview.DOCX', ending: '.docx' },
  { file: 'samtale.vtt', ending: '.vtt' },
  { file: 'interview.karsten', ending: '' },
  { file: 'kopi.bligaard.gz', ending: '.gz' },
])('keeps of $file only what kind it is', ({ file, ending }) => {
  expect(neutralEnding(file)).toBe(ending);
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { RULES } from '../../../core/deliveries/rules.ts';
import { readDocument } from '../../../core/transcripts/formats/read-document.ts';
import { vocabularyOf } from '../../../core/transcripts/header/vocabulary.ts';
import type { DocumentFault, Transcript } from '../../../core/transcripts/transcript.ts';
import { aTranscript } from './a-transcript.ts';

const contract = readContracts(join(import.meta.dirname, '../../../schemas')).tables.get('interview');
if (contract?.kind !== 'document') throw new Error('no contract for interviews');
const vocabulary = vocabularyOf(contract);

const reading = (text: string | Uint8Array) =>
  readDocument({ bytes: Buffer.from(text as string), path: 'delivered' }, vocabulary);

async function read(text: string | Uint8Array): Promise<Transcript> {
  const found = await reading(text);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.transcript;
}

async function faults(text: string | Uint8Array): Promise<readonly DocumentFault[]> {
  const found = await reading(text);
  return found.ok ? [] : found.faults;
}

describe('a plain text', () => {
  it('gives header, turns, lines, roles and times', async () => {
    const { header, turns } = await read(aTranscript());
    expect(header['bølge']).toEqual([{ line: 9, value: '1' }]);
    expect(
      turns.map(({ n, line, label, role, startSeconds }) => [n, line, label, role, startSeconds]),
    ).toEqual([
      [1, 11, 'I', 'interviewer', undefined],
      [2, 13, 'IP', 'user', undefined],
      [3, 16, 'I', 'interviewer', 90],
      [4, 18, 'IP', 'user', undefined],
    ]);
    expect(turns[1]?.text).toBe(
      'Det går. Jeg bor på Nørregade 12 i Glyngøre.\nOg min søster Birgit kommer om søndagen.',
    );
  });

  it.each([
    { encoding: 'UTF-8 with BOM', bytes: Buffer.from(`\ufeff${aTranscript()}`) },
    { encoding: 'Windows-1252', bytes: Buffer.from(aTranscript(), 'latin1') },
    { encoding: 'CRLF', bytes: Buffer.from(aTranscript().replaceAll('\n', '\r\n')) },
    { encoding: 'decomposed letters', bytes: Buffer.from(aTranscript().normalize('NFD')) },
  ])('is the same in $encoding', async ({ bytes }) => {
    expect(await read(bytes)).toEqual(await read(aTranscript()));
  });

  it.each([
    ['IP1: Hej.\n\nIP2: Goddag.', ['user', 'user']],
    ['Interviewer: Hej.\n\nPårørende: Goddag.\n\nLeder: Nå.', ['interviewer', 'relative', 'manager']],
    ['Signe: Hej.\n\nKarsten: Goddag.', ['interviewer', 'user']],
    ['SB: Hej.\n\nKB: Goddag.', ['interviewer', 'user']],
    ['I: Hej.\n\nMette: Ja.\n\nMette: Nej.', ['interviewer', 'unknown', 'unknown']],
  ])('understands the labels of %j', async (turns, roles) => {
    expect((await read(aTranscript({ turns }))).turns.map(({ role }) => role)).toEqual(roles);
  });

  it('asks the header who the respondent is', async () => {
    const { turns } = await read(aTranscript({ header: { Rolle: 'Medarbejder' } }));
    expect(turns[1]?.role).toBe('professional');
  });

  it('does not take a colon inside what is said for a speaker', async () => {
    const { turns } = await read(aTranscript({ turns: 'I: Hej.\n\nIP: Ja.\n\nSå sagde han: kom ind.' }));
    expect(turns.at(-1)?.text).toBe('Ja.\nSå sagde han: kom ind.');
  });

  it('takes the end of an f4 paragraph as the start of the next', async () => {
    const { turns } = await read(aTranscript({ turns: 'I: Hej. #00:00:05-4#\n\nIP: Ja. #00:01:00-0#' }));
    expect(turns.map(({ startSeconds, text }) => [startSeconds, text])).toEqual([
      [undefined, 'Hej.'],
      [5.4, 'Ja.'],
    ]);
  });
});

describe('a document that is not understood', () => {
  it.each([
    { rule: 'document-empty', line: 1, text: '\n \n' },
    { rule: 'document-header', line: 1, text: 'I: Hej.\nIP: Hej.\n' },
    { rule: 'document-header', line: 2, text: aTranscript().replace('\n', '\nbare en linje\n') },
    {
      rule: 'document-header-repeated',
      line: 3,
      text: aTranscript().replace('Kommune:', 'Dato: 1. maj 2021\nKommune:'),
    },
    { rule: 'document-no-turns', line: 10, text: aTranscript({ turns: 'Der er ingen, der taler her.' }) },
    {
      rule: 'document-before-first-turn',
      line: 11,
      text: aTranscript({ turns: 'Vi sidder ned.\n\nI: Hej.' }),
    },
    { rule: 'document-format', line: 0, text: 'PK\u0003\u0004 og så videre' },
    { rule: 'encoding', line: 2, text: Buffer.from('Dato: 1. maj 2021\nKommune: \u0000', 'latin1') },
    { rule: 'encoding', line: 1, text: 'BÃ¸lge: 1\n\nI: Hej' },
  ])('is refused by $rule at line $line', async ({ rule, line, text }) => {
    expect(await faults(text)).toContainEqual(expect.objectContaining({ rule, line }));
    expect(RULES).toHaveProperty([rule]);
  });
});

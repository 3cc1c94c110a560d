import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { SPOKEN_FORMATS, type SpokenFormat } from '../../../core/synthetic/formats/formats.ts';
import type { SpokenDocument } from '../../../core/synthetic/formats/spoken-document.ts';
import { readDocument } from '../../../core/transcripts/formats/read-document.ts';
import { vocabularyOf } from '../../../core/transcripts/header/vocabulary.ts';

const contract = readContracts(join(import.meta.dirname, '../../../schemas')).tables.get('interview');
if (contract?.kind !== 'document') throw new Error('no contract for interviews');
const vocabulary = vocabularyOf(contract);

const HEADER = [
  ['Dato', '12. marts 2021'],
  ['Kommune', 'Skive'],
  ['Interviewer', 'Signe Brask'],
  ['Deltager', 'Karsten Bligaard'],
  ['Rolle', 'Borger'],
] as const;
const SPEAKERS = [
  { label: 'I', name: 'Signe Brask', role: 'interviewer' },
  { label: 'IP', name: 'Karsten Bligaard', role: 'user' },
] as const;

const WORDS = [
  ...'Ja nej altså og så kom han Ærø øl å blåbærgrød naïve Škoda Łódź Ωmega 1. 12:30 50% #2 * / \\ { } | ; < > & “det her” – … ... 😀 👩‍💻 é (griner) [pause] (uforståeligt) Karsten Signe at: sagde: IP I'.split(
    ' ',
  ),
  '[det er lidt længe siden]',
  '<i>',
  '&lt;',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.stringMatching(/^[a-zæøå]{1,12}[.,?!]?$/u)), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => words.join(' '));

/** SubRip has tags and no way to write one that is meant, nor to tell a label from a word with a colon where a piece begins with it. */
const canHold = (format: SpokenFormat, said: string) =>
  format.ending !== '.srt' || !/<i>|&lt;|: /u.test(said);

describe.each(SPOKEN_FORMATS.map((format) => ({ name: format.name, format })))('$name', ({ format }) => {
  it('reads back to the same turns, whatever was said', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (said) => {
        fc.pre(said.every((one) => canHold(format, one)));
        const turns = said.map((one, index) => ({ ...speaker(index), text: one }));
        const reading = await read(format, { header: HEADER, turns });
        expect(reading).toEqual(
          turns.map(({ role, text: one }, index) => ({ n: index + 1, role, text: one.normalize('NFC') })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

function speaker(index: number) {
  return SPEAKERS[index % 2] ?? SPEAKERS[0];
}

async function read(format: SpokenFormat, document: SpokenDocument) {
  const bytes = Buffer.from(format.write(document));
  const reading = await readDocument({ bytes, path: `samtale${format.ending}` }, vocabulary);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.transcript.turns.map(({ n, role, text: one }) => ({ n, role, text: one }));
}

import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLeakIndex, scanForLeaks } from '../../../core/transcripts/known-people/leak-scan.ts';

const keyed = (form: string): string => createHmac('sha256', 'key').update(form).digest('hex');
const isWord = (word: string): boolean => ['bo', 'sten', 'holm'].includes(word);
const index = createLeakIndex(
  {
    names: ['Karsten Bligaard', 'Bo Sten Olsen', 'Ulla Skive'],
    numbers: ['670761-4285', '+45 28 45 12 90'],
    addresses: ['Nørregade 12'],
  },
  keyed,
);
const reading = { keyed, isWord, stays: (word: string) => word === 'skive' };

function found(text: string): string[] {
  return scanForLeaks(text, index, reading).map(
    ({ start, end, type }) => `${type}: ${text.slice(start, end)}`,
  );
}

describe('the last look at a text before it leaves', () => {
  it.each([
    ['Så kom Karsten Bligaard.', ['name: Karsten Bligaard']],
    ['så kom karstens mor', ['name: karstens']],
    ['Hr. BLIGAARD sagde nej', ['name: BLIGAARD']],
    ['Jeg talte med Sten i går', ['name: Sten']],
    ['jeg vil bo under en sten', []],
    ['Nummeret er 67 07 61 42 85.', ['number: 67 07 61 42 85']],
    ['Ring 0045 2845-1290 nu', ['number: 0045 2845-1290']],
    ['han bor nørregade 12', ['address: nørregade 12']],
    ['han bor nørregade 14', []],
    ['Nummeret er 240769-6754.', ['number: 240769-6754']],
    ['ring 22 33 44 55 nu', ['number: 22 33 44 55']],
    ['i 2018, 2019, 2020 og 2021', []],
    ['i 2002, 2003, 2004', []],
    ['kommunen i Skive siger', []],
    ['[PERSON-1234567] ringede til [PHONE]', []],
  ])('finds in "%s": %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('holds no identifier in the clear', () => {
    const all = JSON.stringify([[...index.forms], [...index.firstWords]]);
    expect(all).not.toMatch(/karsten|bligaard|4285|1290|nørregade/iu);
  });
});

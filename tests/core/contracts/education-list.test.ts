import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCodeList } from '../../../core/contracts/code-list.ts';
import { educationList, educationProblems } from '../../../core/contracts/education-list.ts';
import { parseClassification } from '../../../core/contracts/parse-classification.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';

const before = readContracts(join(import.meta.dirname, '../../../schemas')).codeLists.get('hfaudd');
if (before === undefined) throw new Error('no list of educations');

const HEADER = 'SEKVENS;KODE;NIVEAU;TITEL;GENERELLE_NOTER';
const LINES = [
  '1;"H10";1;Grundskole;',
  '2;"1010";2;Grundskole til og med 10. klasse;',
  '3;"1006";3;6. klasse;',
  '4;"1021";3;7. klasse, særligt "forløb";Note med, komma',
  '5;"1001";3;Uoplyst grundskole;',
  '6;"H40";1;Korte videregående uddannelser, KVU;',
  '7;"4010";2;Teknisk, KVU;',
  '8;"4713";3;Installatør, stærkstrøm;',
  '9;"H80";1;Ph.d. og forskeruddannelser;',
  '10;"8010";2;Ph.d.;',
  '11;"8000";3;Ph.d., humaniora;',
];
const file = (...lines: string[]) => [HEADER, ...lines, ''].join('\r\n');

function imported(text: string) {
  const parsed = parseClassification(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const list = educationList(before as NonNullable<typeof before>, parsed.entries, 'a test');
  return {
    ...list,
    codesByName: new Map(parseCodeList('hfaudd', list.text).codes.map((one) => [one.code, one])),
  };
}

describe('a classification of Statistics Denmark', () => {
  it.each([
    { how: 'as it comes', text: file(...LINES) },
    { how: 'with a byte order mark', text: `\uFEFF${file(...LINES)}` },
    { how: 'with line feeds only', text: file(...LINES).replaceAll('\r\n', '\n') },
  ])('gives each programme its main group and level, $how', ({ text }) => {
    const { codesByName, added, byMainGroup } = imported(text);
    const shown = ['1006', '1021', '1001', '4713', '8000', '5166'].map((code) => {
      const found = codesByName.get(code);
      const values = ['disced15', 'isced2011', 'length'].map((column) => found?.values[column]);
      return [code, ...values, found?.doubtful];
    });
    expect(shown).toEqual([
      // Documented: basic school up to the sixth year is ISCED 1.
      ['1006', '10', '1', 'short', false],
      ['1021', '10', '2', 'short', true],
      // Documented as not stated.
      ['1001', '90', '9', 'unknown', false],
      ['4713', '40', '5', 'long', false],
      ['8000', '80', '8', 'long', false],
      // Documented, and not in the file.
      ['5166', '50', '6', 'long', false],
    ]);
    expect(codesByName.get('1021')?.values['label_da']).toBe('7. klasse, særligt "forløb"');
    expect(added).toBe(3);
    expect(byMainGroup).toMatchObject({ '40': 1, '80': 1 });
  });

  it('is the same list when it is imported again', () => {
    const first = imported(file(...LINES));
    const parsed = parseClassification(file(...LINES));
    if (!parsed.ok) throw new Error('not read');
    const again = educationList(parseCodeList('hfaudd', first.text), parsed.entries, 'a test');
    expect(again).toMatchObject({ text: first.text, added: 0 });
  });

  it.each([
    { what: 'a column is missing', text: 'SEKVENS;KODE;TITEL\n1;"H10";x\n', line: 1 },
    { what: 'there is nothing but a first level', text: file('1;"H10";1;Grundskole;'), line: 1 },
    { what: 'a note goes on in the next line', text: file(...LINES.slice(0, 3), 'og videre'), line: 5 },
    { what: 'a level is none', text: file(...LINES.slice(0, 2), '3;"1006";x;6. klasse;'), line: 4 },
    { what: 'a code is empty', text: file(...LINES.slice(0, 2), '3;"";3;6. klasse;'), line: 4 },
    { what: 'a title is empty', text: file(...LINES.slice(0, 2), '3;"1006";3;;'), line: 4 },
    { what: 'a code comes twice', text: file(...LINES, '12;"8000";3;Ph.d., igen;'), line: 13 },
    { what: 'a programme has no group', text: file('1;"1006";3;6. klasse;', ...LINES.slice(3)), line: 2 },
  ])('is refused with the line where $what', ({ text, line }) => {
    const parsed = parseClassification(text);
    expect(parsed.ok ? [] : parsed.problems[0]?.line).toBe(line);
  });

  it('is refused when it is not the one of main areas', () => {
    for (const text of [
      file('1;"N77";1;Andet;', '2;"1006";2;6. klasse;'),
      file('1;"H10";1;Grundskole;', '2;"10061";2;6. klasse;'),
    ]) {
      const parsed = parseClassification(text);
      expect(educationProblems(parsed.ok ? parsed.entries : [])).toMatchObject([{ line: 3 }]);
    }
  });
});

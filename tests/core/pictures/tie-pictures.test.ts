import { expect, it } from 'vitest';
import { contracts } from '../../../cli/contracts.ts';
import { concludeReport, type JudgedPart } from '../../../core/deliveries/conclude-report.ts';
import { goesOn, type PartReport } from '../../../core/deliveries/report.ts';
import { RULES } from '../../../core/deliveries/rules.ts';
import { nameHash } from '../../../core/pictures/name-hash.ts';

const GOOD: PartReport = { rows: 1, accepted: 1, errors: [], warnings: [] };
const error = (rule: string): PartReport => ({
  ...GOOD,
  accepted: 0,
  errors: [{ row: 0, column: '', rule, count: 1 }],
});

function aText(names: readonly string[], persons = 1): Omit<JudgedPart, 'part'> {
  const pictures = { names: names.map((name) => ({ name, line: 6 })), persons };
  return {
    resource: 'photovoice',
    table: 'photovoice',
    path: 'photovoice/part-0001.txt',
    report: { ...GOOD, read: { format: 'txt', headerRow: 1, rows: 1 }, pictures },
  };
}

/** As the command sends it, under a neutral path. */
function aPicture(name: string): Omit<JudgedPart, 'part'> {
  const path = 'picture/part-0001.jpg';
  return { resource: 'picture', table: 'picture', path, nameHash: nameHash(name), report: GOOD };
}

function rulesOf(...parts: readonly Omit<JudgedPart, 'part'>[]): string[] {
  const { status, resources } = concludeReport(
    parts.map((part, index) => ({ ...part, part: index + 1 })),
    contracts,
  );
  const errors = resources.flatMap((one) => one.errors.map(({ rule }) => rule));
  const warnings = resources.flatMap((one) => one.warnings.map(({ rule }) => `${rule}?`));
  const isGood = resources.every(goesOn);
  expect(status).toBe(isGood ? 'accepted' : 'rejected');
  for (const rule of [...errors, ...warnings]) expect(RULES).toHaveProperty(rule.replace('?', ''));
  return [...errors, ...warnings];
}

it.each([
  ['its whole name', 'a.jpg', 'a.jpg'],
  ['its name without the ending', 'IMG_0123.jpg', 'IMG_0123'],
  ['other letter case', 'IMG_0123.JPG', 'img_0123.jpg'],
  ['letters as a Macintosh writes them', 'bænk på å.jpg'.normalize('NFD'), 'bænk på å.jpg'],
  ['a folder before it', 'a.jpg', 'Billeder\\a.jpg'],
])('knows a picture by %s', (_what, file, said) => {
  expect(rulesOf(aText([said]), aPicture(file))).toEqual([]);
});

it('knows a picture by its path, where a descriptor says no more', () => {
  const { nameHash: _, ...plain } = aPicture('');
  expect(rulesOf(aText(['IMG_1.jpg']), { ...plain, path: 'pictures/IMG_1.jpg' })).toEqual([]);
});

it.each([
  ['named by no text', [aText(['b.jpg']), aPicture('a.jpg')], ['picture-untied', 'picture-missing?']],
  ['without any text', [aPicture('a.jpg')], ['picture-untied']],
  ['named by two texts', [aText(['a.jpg']), aText(['a']), aPicture('a.jpg')], ['picture-tied-twice']],
  ['of nobody', [aText(['a.jpg'], 0), aPicture('a.jpg')], ['picture-person']],
  ['of two persons', [aText(['a.jpg'], 2), aPicture('a.jpg')], ['picture-person']],
  [
    'of the same name as another',
    [aText(['a.jpg']), aPicture('a.jpg'), aPicture('A.JPG')],
    ['picture-name-doubled', 'picture-name-doubled'],
  ],
] as const)('rejects a delivery with a picture %s', (_what, parts, rules) => {
  expect(rulesOf(...parts)).toEqual(rules);
});

it('blames no picture where the text that may name it could not be read', () => {
  const { report: _, ...text } = aText([]);
  const unread = { ...text, report: error('document-damaged') };
  expect(rulesOf(unread, aPicture('a.jpg'))).toEqual(['document-damaged']);
});

it('blames it where only rows of a table are set aside, and the delivery would go on', () => {
  const report = { ...error('code'), rows: 1000, accepted: 999, quarantined: 1 };
  const table = { resource: 'prescriptions', table: 'prescriptions', path: 'p.csv', report };
  expect(rulesOf(table, aPicture('a.jpg'))).toEqual(['code', 'picture-untied']);
});

it('warns where a text names a picture that nobody delivered, and minds no other remark', () => {
  expect(rulesOf(aText(['a.jpg', '3', 'fra køkkenet']))).toEqual(['picture-missing?']);
});

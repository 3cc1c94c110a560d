import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { describeDelivery } from '../../../core/deliveries/describe.ts';
import { parseDescriptor } from '../../../core/deliveries/descriptor.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(REPOSITORY, path), 'utf8'));

/** Formats such as `uri` are hints of the profiles; their patterns are checked. */
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const conforms = {
  package: ajv.compile(readJson('tests/profiles/datapackage.json') as object),
  table: ajv.compile(readJson('tests/profiles/tableschema.json') as object),
};

/** The text of Table Schema 2.0 has the type `list`; this edition of its profile has not, so a list is held against it as text. */
function withoutLists(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"type":"list"', '"type":"string"'));
}

const file = (part: number) => ({
  resource: 'core_group',
  table: 'core_group',
  path: `core_group/part-000${part}.csv`,
  bytes: 10 * part,
  sha256: String(part).repeat(64),
});

describe('a descriptor of ours', () => {
  it.each([
    { what: 'one file', files: [file(1)], options: {} },
    { what: 'a resource in three files', files: [file(1), file(2), file(3)], options: {} },
    { what: 'a replacement', files: [file(1)], options: { replaces: '01JD9Z8C3V5X7Y9Z1B3D5F7H9K' } },
    {
      what: 'stated encoding and dialect',
      files: [
        { ...file(1), stated: { encoding: 'windows-1252', dialect: { delimiter: ';', decimalChar: ',' } } },
      ],
      options: {},
    },
  ])('is a valid Data Package and reads back: $what', ({ files, options }) => {
    const descriptor = describeDelivery(files, options);
    expect(conforms.package(descriptor), JSON.stringify(conforms.package.errors)).toBe(true);
    const parsed = parseDescriptor(JSON.stringify(descriptor));
    expect(parsed).toMatchObject({ ok: true, descriptor: { parts: files } });
  });

  it('may list sizes and checksums of parts in place of a whole', () => {
    const listed = {
      resources: [
        {
          name: 'core_group',
          schema: 'core_group',
          path: ['a.csv', 'b.csv'],
          bytes: [10, 20],
          hash: [1, 2].map((part) => `sha256:${String(part).repeat(64)}`),
        },
      ],
    };
    const parts = [
      { part: 1, path: 'a.csv', bytes: 10, sha256: '1'.repeat(64) },
      { part: 2, path: 'b.csv', bytes: 20, sha256: '2'.repeat(64) },
    ];
    expect(parseDescriptor(JSON.stringify(listed))).toMatchObject({ ok: true, descriptor: { parts } });
  });
});

it.each(readdirSync(join(REPOSITORY, 'schemas/registry')))('%s is a valid Table Schema', (name) => {
  expect(
    conforms.table(withoutLists(readJson(`schemas/registry/${name}`))),
    JSON.stringify(conforms.table.errors),
  ).toBe(true);
});

it('sees what is no Table Schema and no Data Package', () => {
  expect(conforms.table({ fields: [{ name: 'x', type: 'text' }] })).toBe(false);
  expect(conforms.package({ resources: [{ name: 'x', path: '../x.csv' }] })).toBe(false);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBBlobValue, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, it } from 'vitest';
import { findCodec } from '../../../cli/codecs.ts';
import { contracts } from '../../../cli/contracts.ts';
import { CONSENT_NEEDS } from '../../../core/consents/consent-needs.ts';
import type { PictureContract } from '../../../core/contracts/contract.ts';
import { publishedTables } from '../../../core/contracts/published-tables.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { checkPart, treatPart } from '../../../core/deliveries/engine.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { whyHeld } from '../../../core/review/why-held.ts';
import { aPng } from './a-picture.ts';

const study = studyNamed(contracts, '3cp');
const folder = mkdtempSync(join(tmpdir(), 'carelake-pictures-'));
const secrets = new Map(['person', 'record', 'placeholder'].map((name) => [name, Buffer.from(name)]));
const pseudonyms = createPseudonyms(secrets);
const db = await (await DuckDBInstance.create(':memory:')).connect();
afterAll(() => {
  db.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const TEXT = [
  ...['Type: Photovoice', 'Dato: marts 2021', 'Kommune: Skive', 'Rolle: Borger'],
  ...['CPR: 0707614285', 'Foto: a.png; b', '', 'Min bænk.', ''],
].join('\n');

function check(table: string, content: string | Buffer, path: string) {
  const contract = contracts.tables.get(table);
  if (contract === undefined) throw new Error(`no contract is named ${table}`);
  const file = join(folder, 'delivered');
  writeFileSync(file, content);
  const acceptedFile = join(folder, `${table}.parquet`);
  return checkPart(db, { contract, contracts, study, file, acceptedFile, path, findCodec });
}

async function rowsOf(file = '') {
  return (await db.runAndReadAll('SELECT * FROM read_parquet($file)', { file })).getRowObjects();
}

it('accepts a picture as it will be published, and refuses another by a rule', async () => {
  const good = await check('picture', aPng({ width: 30, height: 20 }), 'a.png');
  expect(good).toMatchObject({ rows: 1, accepted: 1, errors: [], read: { format: 'png', rows: 1 } });
  const [accepted] = await rowsOf(join(folder, 'picture.parquet'));
  expect(accepted).toMatchObject({ width: 30, height: 20 });
  const bad = await check('picture', 'no picture', 'a.png');
  expect(bad).toMatchObject({ accepted: 0, errors: [{ row: 0, rule: 'picture-format' }] });
});

it('knows the same picture again, whatever the file says beside it', async () => {
  const [one, other] = [
    await check('picture', aPng({ width: 30, height: 20 }), 'a.png'),
    await check('picture', Buffer.concat([aPng({ width: 30, height: 20 }), Buffer.from('more')]), 'b.png'),
  ];
  expect(one.contents).toEqual(other.contents);
  const another = await check('picture', aPng({ width: 30, height: 22 }), 'b.png');
  expect(one.contents).not.toEqual(another.contents);
});

it('tells of a text which pictures it names, and by how many persons, also where its header is wrong', async () => {
  const named = {
    names: [
      { name: 'a.png', line: 6 },
      { name: 'b', line: 6 },
    ],
    persons: 1,
  };
  expect(await check('photovoice', TEXT, 'a.txt')).toMatchObject({ errors: [], pictures: named });
  const wrong = await check('photovoice', TEXT.replace('Skive', 'Atlantis'), 'a.txt');
  expect(wrong.errors).toHaveLength(1);
  expect(wrong.pictures).toEqual(named);
});

it('publishes a picture with person, month and municipality of its text, and asks for the consent that the text needs', async () => {
  await check('photovoice', TEXT, 'a.txt');
  await check('picture', aPng({ width: 30, height: 20 }), 'a.png');
  const contract = contracts.tables.get('picture') as PictureContract;
  const basics = { contracts, study, outputFolder: folder, deliveryId: 'D1', pseudonyms, lexiconFolder: '' };
  const picture = {
    ...basics,
    contract,
    acceptedFile: join(folder, 'picture.parquet'),
    outputName: 'picture-0001',
  };
  const documentFile = join(folder, 'photovoice.parquet');
  const { files, held, image } = await treatPart(db, { ...picture, documentFile });
  expect(files.map(({ table }) => table)).toEqual(['pictures', CONSENT_NEEDS.name]);
  const [row] = await rowsOf(files[0]?.file);
  const personId = pseudonyms.pseudonym('person', '0707614285');
  expect(row).toMatchObject({
    person_id: personId,
    month: '2021-03',
    municipality: '779',
    width: 30,
    height: 20,
    delivery_id: 'D1',
    picture_id: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  const shown = row?.['image'];
  expect(shown instanceof DuckDBBlobValue && image?.equals(shown.bytes)).toBe(true);
  expect(await rowsOf(files[1]?.file)).toEqual([
    { part: 'picture-0001', person_id: personId, scope: 'photo', day: '2021-03-31', delivery_id: 'D1' },
  ]);
  const table = publishedTables(contracts).find(({ name }) => name === 'pictures');
  expect(Object.keys(row ?? {})).toEqual(table?.columns.map(({ name }) => name));
  // Whatever the study holds of texts, a picture waits.
  if (held === undefined) throw new Error('a picture is not held');
  for (const review of ['every', 'doubtful', 'leaks'] as const)
    expect(whyHeld(held, review)).toBe('review-picture');
  await expect(treatPart(db, picture)).rejects.toThrow('no document');
});

import { afterEach, describe, expect, it } from 'vitest';
import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import { publishedTables } from '../../core/contracts/published-tables.ts';
import { readContracts } from '../../core/contracts/read-contracts.ts';
import { findSql } from '../../core/withdrawals/find-sql.ts';
import { ownedTables } from '../../core/withdrawals/owned-columns.ts';
import type { HidingLine, WithdrawnLine } from '../../core/withdrawals/withdrawn.ts';
import { SCHEMAS } from '../../infra/bundling/paths.ts';
import { aLakeDatabase, DATABASE, type Row, STAGING } from './a-study-database.ts';

let database: Awaited<ReturnType<typeof aLakeDatabase>> | undefined;
afterEach(() => database?.close());

const LEDGER = [{ delivery_id: 'd', event: 'published' }];
const ID = '01HZZZZZZZZZZZZZZZZZZZZZZZ';
const tables = publishedTables(readContracts(SCHEMAS));
const owned = ownedTables([...tables, CONSENT_NEEDS]);
const isShownAlone = (name: string) =>
  tables.some((table) => table.name === name && table.beside === undefined);
const hide = (what: HidingLine['what'], value: string): HidingLine => ({ what, value });
const line = (what: WithdrawnLine['what'], value: string, withdrawal_id = ID): WithdrawnLine => ({
  withdrawal_id,
  what,
  value,
});

describe('a view while somebody is being withdrawn', () => {
  const FILES = ['published/education/d/old.parquet', 'published/education/d/new.parquet'] as const;
  const education = (file: string, ...persons: readonly string[]): Row[] =>
    persons.map((person_id) => ({ person_id, delivery_id: 'd', file }));
  const seen = async (hidings: readonly HidingLine[]) => {
    const rows = [
      ...education('old', 'a', 'b', 'c'),
      ...education('new', 'b', 'c'),
      ...education('other', 'x'),
    ];
    database = await aLakeDatabase(LEDGER, { education: rows }, {}, { hidings });
    return (await database.ask('SELECT person_id FROM education ORDER BY 1')).rows.flat().join('');
  };
  const [old, fresh] = FILES;

  it.each<{ what: string; hidings: HidingLine[]; shown: string }>([
    {
      what: 'shows the old file without the person until the new one is whole',
      hidings: [hide('person', 'a'), hide('planned', fresh)],
      shown: 'bcx',
    },
    {
      what: 'changes from the old to the new at once',
      hidings: [hide('person', 'a'), hide('planned', fresh), hide('file', old), hide('shown', fresh)],
      shown: 'bcx',
    },
    {
      what: 'shows a new file that is planned again after it was shown',
      hidings: [hide('file', old), hide('shown', fresh), hide('planned', fresh)],
      shown: 'bcx',
    },
    {
      what: 'hides a file for good that another took the place of, though it was shown before',
      hidings: [hide('planned', old), hide('shown', old), hide('file', old)],
      shown: 'bcx',
    },
  ])('$what', async ({ hidings, shown }) => {
    expect(await seen(hidings)).toBe(shown);
  });

  it('leaves the person out of every table that may have one', async () => {
    const rows = Object.fromEntries(
      owned
        .filter(({ name }) => isShownAlone(name))
        .map(({ name, owners, lists }) => {
          const row = (of: string) => ({
            ...Object.fromEntries(owners.map((one) => [one.name, of])),
            ...Object.fromEntries(lists.map((list) => [list, [of]])),
            delivery_id: 'd',
          });
          return [name, [row('a'), row('b')]];
        }),
    );
    const hidings = (['person', 'record', 'document'] as const).map((what) => hide(what, 'a'));
    database = await aLakeDatabase(LEDGER, rows, {}, { hidings });
    for (const name of Object.keys(rows)) {
      const found = await database.ask(`SELECT count(*) FROM ${name}`);
      expect({ name, rows: found.rows }).toEqual({ name, rows: [['1']] });
    }
  });

  it('shows no coded passage of what the person said, and those of others', async () => {
    const said = (n: number, person_id: string) => ({
      document_id: '1',
      n,
      person_id,
      text: 'Ja.',
      delivery_id: 'd',
    });
    const coded = (n: number) => ({
      segment_id: `${n}`,
      document_id: '1',
      n,
      turn_length: 3,
      delivery_id: 'd',
    });
    const rows = { turns: [said(1, 'a'), said(2, 'b')], coded_segments: [coded(1), coded(2)] };
    database = await aLakeDatabase(LEDGER, rows, {}, { hidings: [hide('person', 'a')] });
    expect((await database.ask('SELECT n FROM coded_segments')).rows).toEqual([[2]]);
  });

  it('takes the person from the list of a document of several', async () => {
    const documents = [{ document_id: '1', person_ids: ['a', 'b'], delivery_id: 'd' }];
    database = await aLakeDatabase(LEDGER, { documents }, {}, { hidings: [hide('person', 'a')] });
    expect((await database.ask("SELECT array_join(person_ids, '+') FROM documents")).rows).toEqual([['b']]);
  });
});

describe('the search for who has withdrawn', () => {
  const find = async (
    zone: 'published' | 'staged',
    rows: Record<string, Row[]>,
    withdrawn: WithdrawnLine[],
  ) => {
    const published = zone === 'published' ? rows : {};
    database = await aLakeDatabase(LEDGER, published, zone === 'staged' ? rows : {}, { withdrawn });
    const some = owned.filter(({ name }) => name in rows);
    const search = { zone, database: DATABASE, stagingDatabase: STAGING, withdrawalId: ID };
    return (await database.ask(findSql(some, search))).rows.map((row) => row.join(' ')).sort();
  };

  it('names files with how many rows go, change, and go because of one withdrawal', async () => {
    const rows = {
      education: [
        { person_id: 'a', delivery_id: 'd', file: 'one' },
        { person_id: 'b', delivery_id: 'd', file: 'one' },
        { person_id: 'b', delivery_id: 'd', file: 'two' },
        { person_id: 'z', delivery_id: 'd', file: 'two' },
        { person_id: null, delivery_id: 'd', file: 'three' },
      ],
      documents: [
        { document_id: '1', person_ids: ['a', 'x'], delivery_id: 'd', file: 'group' },
        { document_id: '2', person_ids: ['a', 'z'], delivery_id: 'd', file: 'both' },
        { document_id: '3', person_ids: [], delivery_id: 'd', file: 'none' },
      ],
      turns: [
        { document_id: '1', text: 'Om [PERSON-1234567].', delivery_id: 'd', file: 'group' },
        { document_id: '9', text: 'Mig.', delivery_id: 'd', file: 'both' },
        { document_id: '1', text: 'Mig.', person_id: 'a', delivery_id: 'd', file: 'group' },
        { document_id: '3', text: 'Om [PERSON-7654321].', delivery_id: 'd', file: 'none' },
      ],
      diagnoses: [
        { contact_id: 'r', delivery_id: 'd', file: 'one' },
        { contact_id: 's', delivery_id: 'd', file: 'two' },
      ],
    };
    const withdrawn = [
      line('person', 'a'),
      line('number', '-1234567]'),
      line('record', 'r'),
      line('document', '9'),
      line('person', 'z', '01HYYYYYYYYYYYYYYYYYYYYYYY'),
    ];
    expect(await find('published', rows, withdrawn)).toEqual([
      'diagnoses published/diagnoses/d/one.parquet 1 0 1',
      'documents published/documents/d/both.parquet 1 0 0',
      'documents published/documents/d/group.parquet 0 1 0',
      'education published/education/d/one.parquet 1 0 1',
      'education published/education/d/two.parquet 1 0 0',
      'turns published/turns/d/both.parquet 1 0 1',
      'turns published/turns/d/group.parquet 1 1 1',
    ]);
  });

  it('finds nobody where nobody has withdrawn, and looks among what is staged, needs of consent included', async () => {
    const rows = { consent_needs: [{ person_id: 'a', delivery_id: 'd', part: 'p' }] };
    expect(await find('staged', rows, [])).toEqual([]);
    database?.close();
    expect(await find('staged', rows, [line('person', 'a')])).toEqual([
      'consent_needs staged/consent_needs/d/all-0001.parquet 1 0 1',
    ]);
  });

  it('holds no pseudonym, because auditors read what was asked', () => {
    const search = { zone: 'published', database: 'd', stagingDatabase: 's', withdrawalId: ID } as const;
    expect(findSql(owned, search)).not.toMatch(/[0-9a-f]{16}/);
  });
});

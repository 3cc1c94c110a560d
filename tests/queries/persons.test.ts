import { afterEach, describe, expect, it } from 'vitest';
import { publishedTables } from '../../core/contracts/published-tables.ts';
import { readContracts } from '../../core/contracts/read-contracts.ts';
import { placeholderEnding } from '../../core/transcripts/placeholders.ts';
import { SCHEMAS } from '../../infra/bundling/paths.ts';
import { aLakeDatabase, type Happened } from './a-study-database.ts';

let database: Awaited<ReturnType<typeof aLakeDatabase>> | undefined;
afterEach(() => database?.close());

const published = (delivery_id: string, ...replaces: string[]): Happened => ({
  delivery_id,
  event: 'published',
  replaces,
});
const alias = (delivery_id: string, former_person_id: string, person_id: string) => ({
  delivery_id,
  former_person_id,
  person_id,
});
const year = (person_id: string | null, delivery_id = 'data') => ({ person_id, year: 2020, delivery_id });

describe('a person with more than one number', () => {
  type Aliases = readonly (readonly [delivery: string, former: string, latter: string])[];
  const persons = async (aliases: Aliases, ledger: readonly Happened[]) => {
    database = await aLakeDatabase([published('data'), ...ledger], {
      cpr_aliases: aliases.map((one) => alias(...one)),
      education: ['a', 'b', 'c', 'x'].map((id) => year(id)),
    });
    const { rows } = await database.ask('SELECT person_id FROM education ORDER BY person_id');
    return rows.flat().join('');
  };

  it.each<{ what: string; aliases: Aliases; ledger: readonly Happened[]; seen: string }>([
    { what: 'has each pseudonym of its own without aliases', aliases: [], ledger: [], seen: 'abcx' },
    {
      what: 'has the pseudonym of the latter number, whichever came first',
      aliases: [['aliases', 'a', 'b']],
      ledger: [published('aliases')],
      seen: 'bbcx',
    },
    {
      what: 'has that of the last number at the end of a chain, over deliveries',
      aliases: [
        ['aliases', 'b', 'c'],
        ['earlier', 'a', 'b'],
      ],
      ledger: [published('aliases'), published('earlier')],
      seen: 'cccx',
    },
    {
      what: 'has one where two sources tell of the same change',
      aliases: [
        ['aliases', 'a', 'b'],
        ['others', 'a', 'b'],
      ],
      ledger: [published('aliases'), published('others')],
      seen: 'bbcx',
    },
    {
      what: 'has two again once the aliases are replaced by others',
      aliases: [
        ['aliases', 'a', 'b'],
        ['mended', 'a', 'c'],
      ],
      ledger: [published('aliases'), published('mended', 'aliases')],
      seen: 'bccx',
    },
    {
      what: 'has two while the aliases are not published',
      aliases: [['aliases', 'a', 'b']],
      ledger: [{ delivery_id: 'aliases', event: 'staged' }],
      seen: 'abcx',
    },
    {
      what: 'is shown even where aliases go in a circle, which publication refuses',
      aliases: [
        ['aliases', 'a', 'b'],
        ['aliases', 'b', 'a'],
      ],
      ledger: [published('aliases')],
      seen: 'abcx',
    },
  ])('$what', async ({ aliases, ledger, seen }) => {
    expect(await persons(aliases, ledger)).toBe(seen);
  });

  it('has one pseudonym in every table, and none where there was none', async () => {
    const tables = publishedTables(readContracts(SCHEMAS)).flatMap(({ name, columns }) =>
      columns
        .filter(({ isPerson }) => isPerson)
        .map((column) => ({ name, column: column.name, isList: column.type === 'list' })),
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['core_group', 'consents', 'cpr_aliases', 'documents', 'turns', 'population']),
    );
    const both = (column: string, isList: boolean) =>
      ['a', 'b', null].map((id) => ({
        [column]: isList && id !== null ? [id, 'x'] : id,
        delivery_id: 'data',
      }));
    const rows = Object.fromEntries(tables.map(({ name, column, isList }) => [name, both(column, isList)]));
    database = await aLakeDatabase([published('data'), published('aliases')], {
      ...rows,
      cpr_aliases: [alias('aliases', 'a', 'b'), alias('aliases', 'b', 'c')],
    });
    for (const { name, column, isList } of tables) {
      const one = isList ? `array_join(${column}, '+')` : column;
      const found = await database.ask(`SELECT DISTINCT ${one} FROM ${name} ORDER BY 1`);
      expect({ name, rows: found.rows }).toEqual({
        name,
        rows: name === 'cpr_aliases' ? [['c']] : [[isList ? 'c+x' : 'c'], [null]],
      });
    }
  });

  it('stays who it was in a list, too, where nobody has an alias', async () => {
    database = await aLakeDatabase([published('data')], {
      documents: [
        { person_ids: ['a', 'b'], delivery_id: 'data' },
        { person_ids: [], delivery_id: 'data' },
      ],
      cpr_aliases: [],
    });
    const { rows } = await database.ask("SELECT array_join(person_ids, '+') FROM documents ORDER BY 1");
    expect(rows).toEqual([[''], ['a+b']]);
  });

  it('has one placeholder in what was said, and every other word stays', async () => {
    const [former, middle, last, other] = ['ff', '00ff', 'a9', '7'].map((digits) => digits.padEnd(64, '0'));
    const named = (id = '') => `[PERSON${placeholderEnding(id)}`;
    const turn = (one?: string, speaker?: string) => ({
      text: one === undefined ? null : `Så kom ${named(one)}s mor, ${named(other)} og [PLACE-1234567].`,
      speaker: speaker === undefined ? null : named(speaker),
      delivery_id: 'data',
    });
    const texts = async () =>
      (await database?.ask('SELECT text, speaker FROM turns ORDER BY text, speaker'))?.rows;
    database = await aLakeDatabase([published('data'), published('aliases')], {
      turns: [turn(former, middle), turn(last, other), turn()],
      cpr_aliases: [alias('aliases', former ?? '', middle ?? ''), alias('aliases', middle ?? '', last ?? '')],
    });
    const said = turn(last).text;
    expect(await texts()).toEqual([
      [said, named(other)],
      [said, named(last)],
      [null, null],
    ]);
    await database.close();
    database = await aLakeDatabase([published('data')], { turns: [turn(former, middle)], cpr_aliases: [] });
    expect(await texts()).toEqual([[turn(former).text, named(middle)]]);
  });

  it('can be found by a pseudonym from before the number changed', async () => {
    database = await aLakeDatabase([published('aliases')], {
      cpr_aliases: [alias('aliases', 'a', 'b'), alias('aliases', 'b', 'c')],
    });
    const { rows } = await database.ask('SELECT former_person_id, person_id FROM cpr_aliases ORDER BY 1');
    expect(rows).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });
});

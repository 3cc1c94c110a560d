import { describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { setRules } from '../../../core/contracts/set-rules.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { SCHEMAS } from '../../../infra/bundling/paths.ts';
import { answers, type Situation } from './a-staged-delivery.ts';

const contracts = readContracts(SCHEMAS);
const study = studyNamed(contracts, '3cp');

interface Case extends Situation {
  readonly what: string;
  readonly found: readonly string[];
}

/** What a delivery breaks beside what is published: `table rule count`. */
async function brokenIn(situation: Situation) {
  const rules = Object.keys(situation.staged).flatMap((table) => setRules(contracts, study, table));
  const { broken } = await answers({ core_group: [], population: [] }, situation, { rules });
  return rules.flatMap(({ table, rule }, place) =>
    broken[place] === 0 ? [] : [`${table} ${rule} ${broken[place]}`],
  );
}

const dispensed = (person_id: string, month: string, packages: number | null = 1) => ({
  person_id,
  month,
  medicine_group: 'clozapine',
  packages,
});
const alias = (former_person_id: string, person_id: string) => ({ former_person_id, person_id });
const said = (document_id: string, n: number) => ({ document_id, n });
const passage = (document_id: string, n: number) => ({ segment_id: `${document_id}${n}`, document_id, n });
const year = (person_id: string) => ({ person_id, year: 2020 });
const spell = (person_id: string, spell_id: string, start_month = '2021-03') => ({
  person_id,
  spell_id,
  start_month,
  municipality: '779',
});

describe('a delivery beside what is published', () => {
  it.each<Case>([
    { what: 'nothing, alone', staged: { core_group: [spell('a', '1')] }, found: [] },
    {
      what: 'a row that is published',
      published: { D1: { core_group: [spell('a', '1')] } },
      staged: { core_group: [spell('a', '1'), spell('b', '2')] },
      found: ['core_group duplicate-published 1'],
    },
    {
      what: 'nothing of a row in what it replaces',
      published: { D1: { core_group: [spell('a', '1')] } },
      staged: { core_group: [spell('a', '1')] },
      replaces: ['D1'],
      found: [],
    },
    {
      what: 'a person whom no list names',
      published: { D1: { core_group: [spell('a', '1')] } },
      staged: { education: [year('a'), year('b')] },
      found: ['education person-unknown 1'],
    },
    {
      what: 'nothing of who has withdrawn and will not be published',
      published: { D1: { core_group: [spell('a', '1')] } },
      staged: { education: [year('a'), year('b')] },
      withdrawn: ['b'],
      found: [],
    },
    {
      what: 'diagnoses without their contact',
      staged: {
        hospital_contacts_lpr2: [{ person_id: null, contact_id: 'c' }],
        diagnoses_lpr2: [{ contact_id: 'c' }, { contact_id: 'd' }, { contact_id: 'd' }, { contact_id: null }],
      },
      found: ['diagnoses_lpr2 foreign-key 2'],
    },
    {
      what: 'rows of a table without a key that another delivery has, too, as a mended file has most of them',
      published: {
        D1: {
          prescriptions: [
            dispensed('a', '2020-01'),
            dispensed('a', '2020-02', null),
            dispensed('a', '2020-03'),
          ],
        },
      },
      staged: {
        prescriptions: [
          dispensed('a', '2020-01'),
          dispensed('a', '2020-02', null),
          dispensed('a', '2020-03', 2),
        ],
        core_group: [spell('a', '1')],
      },
      found: ['prescriptions rows-published 2'],
    },
    {
      what: 'nothing of them in what is replaced, or within one delivery',
      published: { D1: { prescriptions: [dispensed('a', '2020-01')] } },
      replaces: ['D1'],
      staged: {
        prescriptions: [dispensed('a', '2020-01'), dispensed('a', '2020-01')],
        core_group: [spell('a', '1')],
      },
      found: [],
    },
    {
      what: 'passages in turns that nobody sees any more, and those that are coded already',
      published: {
        D1: { turns: [said('d', 1)] },
        D2: { turns: [said('e', 1)] },
        D3: { coded_segments: [passage('d', 1)] },
      },
      replaces: ['D2'],
      staged: { coded_segments: [passage('d', 1), passage('d', 2), passage('e', 1)] },
      found: ['coded_segments duplicate-published 1', 'coded_segments segment-turn 2'],
    },
  ])('finds $what', async ({ found, ...situation }) => {
    expect(await brokenIn(situation)).toEqual(found);
  });
});

it('is told which delivery has the same rows, the last one of several', async () => {
  const rules = ['prescriptions', 'core_group', 'education'].flatMap((table) =>
    setRules(contracts, study, table),
  );
  const { broken, earlier } = await answers(
    { core_group: [], population: [], education: [] },
    {
      published: {
        D1: { prescriptions: [dispensed('a', '2020-01')], core_group: [spell('a', '1')] },
        D2: { prescriptions: [dispensed('a', '2020-01')] },
        D3: { prescriptions: [dispensed('a', '2021-01')] },
      },
      staged: {
        prescriptions: [dispensed('a', '2020-01')],
        core_group: [spell('a', '1')],
        education: [year('a')],
      },
    },
    { rules },
  );
  const told = rules.flatMap(({ rule }, place) =>
    broken[place] === 0 ? [] : [[rule, earlier[place]?.slice(2, 4)]],
  );
  expect(told).toEqual([
    ['rows-published', 'D2'],
    ['duplicate-published', 'D1'],
  ]);
});

describe('a delivery about persons with two numbers', () => {
  it.each<Case>([
    {
      what: 'knows a person by the former number of the list',
      published: { D1: { core_group: [spell('a', '1')] }, D2: { cpr_aliases: [alias('a', 'b')] } },
      staged: { education: [year('b')] },
      found: [],
    },
    {
      what: 'knows a person by aliases that come with it',
      published: { D1: { core_group: [spell('c', '1')] } },
      staged: { education: [year('a')], cpr_aliases: [alias('a', 'b'), alias('b', 'c')] },
      found: [],
    },
    {
      what: 'sees a row that was published under the former number',
      published: { D1: { population: [year('a')] }, D2: { cpr_aliases: [alias('a', 'b')] } },
      staged: { population: [year('b')] },
      found: ['population duplicate-published 1'],
    },
    {
      what: 'sees rows of its own under both numbers',
      published: { D2: { cpr_aliases: [alias('a', 'b')] } },
      staged: { population: [year('b'), year('a'), year('c')] },
      found: ['population duplicate-published 2'],
    },
    {
      what: 'does not follow aliases that it replaces',
      published: {
        D1: { core_group: [spell('b', '1')], population: [year('a')] },
        D2: { cpr_aliases: [alias('a', 'b')] },
      },
      staged: { population: [year('b')], cpr_aliases: [alias('a', 'c')] },
      replaces: ['D2'],
      found: [],
    },
    {
      what: 'warns of a spell that was published under the former number, though its own pseudonym differs',
      published: { D1: { core_group: [spell('a', '1')] }, D2: { cpr_aliases: [alias('a', 'b')] } },
      staged: { core_group: [spell('b', '2'), spell('b', '3', '2021-04')] },
      found: ['core_group duplicate-alias 1'],
    },
    {
      what: 'does not take two spells of a month under one number for one',
      published: { D1: { core_group: [spell('b', '1')] }, D2: { cpr_aliases: [alias('a', 'b')] } },
      staged: { core_group: [spell('b', '2')] },
      found: [],
    },
  ])('$what', async ({ found, ...situation }) => {
    expect(await brokenIn(situation)).toEqual(found);
  });
});

describe('a delivery of aliases', () => {
  it.each<Case>([
    {
      what: 'may tell what another source told',
      published: { D1: { cpr_aliases: [alias('a', 'b')] } },
      staged: { cpr_aliases: [alias('a', 'b'), alias('b', 'c')] },
      found: [],
    },
    {
      what: 'may not tell of another new number',
      published: { D1: { cpr_aliases: [alias('a', 'b')] } },
      staged: { cpr_aliases: [alias('a', 'c'), alias('d', 'e')] },
      found: ['cpr_aliases alias-conflict 1'],
    },
    {
      what: 'may not close a circle with what is published',
      published: { D1: { cpr_aliases: [alias('a', 'b'), alias('b', 'c')] } },
      staged: { cpr_aliases: [alias('c', 'a')] },
      found: ['cpr_aliases alias-chain 3'],
    },
    {
      what: 'may make a chain of four',
      published: { D1: { cpr_aliases: [alias('a', 'b'), alias('b', 'c'), alias('c', 'd')] } },
      staged: { cpr_aliases: [alias('d', 'e')] },
      found: [],
    },
    {
      what: 'may not make a longer one',
      published: { D1: { cpr_aliases: ['ab', 'bc', 'cd', 'de'].map(([x = '', y = '']) => alias(x, y)) } },
      staged: { cpr_aliases: [alias('e', 'f')] },
      found: ['cpr_aliases alias-chain 1'],
    },
    {
      what: 'may mend what it replaces',
      published: { D1: { cpr_aliases: [alias('a', 'b')] } },
      staged: { cpr_aliases: [alias('b', 'a')] },
      replaces: ['D1'],
      found: [],
    },
  ])('$what', async ({ found, ...situation }) => {
    expect(await brokenIn(situation)).toEqual(found);
  });
});

import { describe, expect, it } from 'vitest';
import { publishedAliases } from '../../../core/aliases/published-aliases.ts';
import { publishedConsents } from '../../../core/consents/published-consents.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { setRules } from '../../../core/contracts/set-rules.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { identifiableTable } from '../../../core/disclosure/identifiable-table.ts';
import { SCHEMAS } from '../../../infra/bundling/paths.ts';
import { besideQueries, keptBeside, readAnswers } from '../../../lambdas/publish/ask-beside.ts';
import { answers } from './a-staged-delivery.ts';

const contracts = readContracts(SCHEMAS);
const study = studyNamed(contracts, '3cp');
const aliases = publishedAliases(contracts);
const check = { database: 'd', stagingDatabase: 's', deliveryId: 'NEW', kept: [], aliases, without: [] };
const rulesOf = (...tables: readonly string[]) =>
  tables.flatMap((table) => setRules(contracts, study, table));
const consents = publishedConsents(contracts);

describe('what publication asks', () => {
  it('is one query for a delivery of some tables, and not one for each rule', () => {
    const exposed = [identifiableTable(contracts, study, 'core_group') ?? expect.fail()];
    const asked = { rules: rulesOf('core_group', 'documents', 'turns', 'consents'), exposed, consents };
    expect(asked.rules.length).toBeGreaterThan(4);
    expect(besideQueries(asked, check)).toHaveLength(1);
  });

  it('is cut into more where the engine would refuse one, and every rule is answered once', async () => {
    const all = [...contracts.tables.values()]
      .filter((contract) => contract.kind === 'table' && contract.published)
      .map(({ name }) => name);
    const rules = rulesOf(...all, 'documents', 'turns');
    const queries = besideQueries({ rules, consents }, check);
    expect(queries.length).toBeGreaterThan(1);
    expect(queries.length).toBeLessThan(rules.length / 4);
    const empty = Object.fromEntries([...all, 'documents', 'turns'].map((table) => [table, []]));
    const { broken } = await answers(empty, { staged: {} }, { rules });
    expect(broken).toEqual(rules.map(() => 0));
  });

  it('is beside what is current, without what is replaced and what was released of it', () => {
    const current = [
      ['A', undefined],
      ['B', undefined],
      ['C', 'A'],
      ['D', 'B'],
    ];
    expect(keptBeside(current, [])).toEqual(['A', 'B', 'C', 'D']);
    expect(keptBeside(current, ['A'])).toEqual(['B', 'D']);
    expect(keptBeside(current, ['C'])).toEqual(['A', 'B', 'D']);
  });

  it('is nothing where there is nothing to be asked', () => {
    expect(besideQueries({ rules: [] }, check)).toEqual([]);
  });

  it('counts as not answered where nobody says how many persons stand out', () => {
    const exposed = [identifiableTable(contracts, study, 'core_group') ?? expect.fail()];
    const rows = [['0', '1', undefined, undefined]];
    expect(() => readAnswers({ rules: [], exposed }, rows)).toThrow('gave no count');
  });

  it.each([
    { what: 'no answer', rows: [] },
    { what: 'no number', rows: [['0', undefined, undefined, undefined]] },
  ])('counts as not answered with $what', ({ rows }) => {
    const asked = { rules: rulesOf('documents') };
    expect(() => readAnswers(asked, rows)).toThrow('gave no count');
  });
});

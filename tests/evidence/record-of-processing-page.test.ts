import { describe, expect, it } from 'vitest';
import { readContracts } from '../../core/contracts/read-contracts.ts';
import { recordOfProcessingPage } from '../../evidence/pages/record-of-processing-page.ts';
import { SCHEMAS } from '../../infra/bundling/paths.ts';

const contracts = readContracts(SCHEMAS);
const page = recordOfProcessingPage(contracts);
const row = (first: string) => page.split('\n').find((line) => line.startsWith(`| ${first}`)) ?? '';

describe('the record of processing', () => {
  it('has every table and document with who delivers it, purpose, legal basis and categories', () => {
    for (const { name, purpose, sources } of contracts.tables.values()) {
      expect(row(`\`${name}\`: `)).toContain(purpose);
      expect(row(`\`${name}\`: `)).toContain(sources.join(', '));
    }
    expect(row('`roster`: ')).toMatch(/ the study’s \| [^|]*identifier[^|]* \| no \|$/);
    expect(row('`deaths`: ')).toMatch(/ \| yes \|$/);
  });

  it('says when each store is emptied, as the study’s file does', () => {
    const [study] = contracts.studies.values();
    expect(row('originals of deliveries')).toBe(
      `| originals of deliveries | ${study?.retentionDays.landing} |`,
    );
    expect(row('the log')).toBe(`| the log | ${study?.retentionDays.audit} |`);
  });

  it('names who receives what, and says what no contract knows', () => {
    for (const role of ['data-manager', 'analyst', 'auditor', 'custodian'])
      expect(row(`\`${role}\``)).not.toBe('');
    expect(row('sources: ')).toContain('Skive Municipality');
    expect(page).toContain('the controller, its representative and its data protection officer (a)');
  });
});

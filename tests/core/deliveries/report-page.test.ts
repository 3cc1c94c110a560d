import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvText } from '../../../cli/output/csv-text.ts';
import { publicationText } from '../../../cli/output/publication-text.ts';
import { concludeReport } from '../../../core/deliveries/conclude-report.ts';
import { findingsSheet } from '../../../core/deliveries/findings-sheet.ts';
import type { Publication } from '../../../core/deliveries/publication.ts';
import type { Report } from '../../../core/deliveries/report.ts';
import { reportPage } from '../../../core/deliveries/report-page.ts';
import { aRegistryCheck, type RegistryCheck } from '../../support/a-registry-check.ts';
import { reportFaults } from '../../support/report-schema.ts';

const HEADER = 'cpr;kommune;startdato;slutdato;intensitet';
const DELIVERY = { source: 'skive', deliveryId: '01JD9Z8C3V5X7Y9Z1B3D5F7H9K' };

/** A delivery of core_group files. */
async function reportOf(registry: RegistryCheck, ...files: string[]): Promise<Report> {
  const parts = [];
  for (const [index, content] of files.entries()) {
    const report = await registry.check(content);
    parts.push({
      resource: 'core_group',
      table: 'core_group',
      part: index + 1,
      path: `${index + 1}.csv`,
      report,
    });
  }
  return concludeReport(parts, registry.contracts);
}

describe('a report', () => {
  let registry: RegistryCheck;
  beforeAll(async () => {
    registry = await aRegistryCheck();
  });
  afterAll(() => registry.close());

  const good = `${HEADER}\n0707614285;779;01-02-2020;;almindelig\n`;
  const bad = [
    HEADER,
    ...Array.from({ length: 120 }, () => '310280-5043;779;31-02-2021;;meget intensiv'),
    '70761 4285;779;01-03-2021;;intensiv;husk at ringe',
  ].join('\n');
  const unnamed = '0707614285;779;01-02-2020;;almindelig\n0707614285;779;01-03-2020;;almindelig\n';
  const publication: Publication = {
    outcome: 'refused',
    at: '2026-11-28T10:00:00.000Z',
    rule: 'duplicate-published',
    tables: {},
    findings: [
      { table: 'core_group', column: 'spell_id', rule: 'duplicate-published', severity: 'error', count: 3 },
    ],
  };

  it('follows its schema, whether it is good or bad', async () => {
    for (const files of [[good], [bad], [unnamed], ['', good], ['\u0000\u0001']]) {
      const report = await reportOf(registry, ...files);
      for (const told of [report, { ...DELIVERY, ...report }, { ...DELIVERY, report, publication }]) {
        expect(reportFaults(told)).toEqual([]);
      }
    }
    expect(reportFaults({ ...(await reportOf(registry, good)), value: '0707614285' })).not.toEqual([]);
  });

  it('tells on its page what was read and what to do, in both languages, and in how many rows in all', async () => {
    const page = reportPage({ report: await reportOf(registry, good, bad), delivery: DELIVERY, publication });
    expect(page.indexOf('Afvist')).toBeLessThan(page.indexOf('Rejected'));
    for (const text of ['CPR-nummeret begynder med en dato, der ikke findes', 'correct it at the source'])
      expect(page).toContain(text);
    expect(page).toContain('<td class="n">120</td>');
    expect(page.match(/<td class="n">101<\/td>/g)).toHaveLength(2 * 3);
    expect(page).not.toContain('<td class="n">102</td>');
    expect(page).toContain('<html lang="da">');
    expect(reportPage({ report: await reportOf(registry, good) }, 'en')).toMatch(
      /<html lang="en">[\s\S]*Accepted[\s\S]*Godkendt/,
    );
  });

  it('tells of a delivery that waits who stands out, who has waived it, and until when it can be waived', async () => {
    const waiting: Publication = {
      outcome: 'waits',
      at: '2026-11-28T10:00:00.000Z',
      rule: 'identifiability',
      tables: {},
      exposures: [
        {
          table: 'deaths',
          columns: ['death_month'],
          k: 5,
          unique: 37,
          belowK: 51,
          limit: { unique: 34, belowK: 51 },
        },
        {
          table: 'population',
          columns: ['sex'],
          k: 5,
          unique: 0,
          belowK: 0,
          limit: { unique: 51, belowK: 51 },
        },
      ],
      waivers: [{ role: 'custodian', reason: 'assessed', at: '2026-11-29T10:00:00.000Z' }],
      until: '2026-12-12T10:00:00.000Z',
    };
    const report = await reportOf(registry, good);
    expect(reportFaults({ ...DELIVERY, report, publication: waiting })).toEqual([]);
    const page = reportPage({ report, delivery: DELIVERY, publication: waiting });
    for (const text of [
      'Venter',
      '37 (højst 34)',
      'waived by two people',
      'the custodian: 2026-11-29',
      '2026-12-12',
    ])
      expect(page).toContain(text);
    const lines = publicationText(waiting).split('\n');
    expect(lines.slice(1, -1)).toEqual([
      '  deaths death_month: 37 unique (at most 34), 51 in groups below 5 (at most 51)',
      '  waived by custodian at 2026-11-29T10:00:00.000Z (assessed)',
      '  until 2026-12-12T10:00:00.000Z it can be waived by: data-manager',
    ]);
  });

  it('needs nothing from anywhere, and runs no script', async () => {
    const page = reportPage({ report: await reportOf(registry, bad), delivery: DELIVERY });
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|https?:|\son\w+=/i);
  });

  it('never holds a cell of the files', async () => {
    const cell = fc.stringMatching(/^[A-Za-z]{3}[0-9]{5,8}$/).map((text) => `q${text}q`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 5, maxLength: 6 }),
        fc.boolean(),
        async (cells, isHeader) => {
          const file = isHeader
            ? `${cells.join(';')}\n${cells.join(';')}\n`
            : `${HEADER}\n${cells.join(';')}\n`;
          const report = await reportOf(registry, file);
          const { header, rows } = findingsSheet(report, 'da');
          const told = [JSON.stringify(report), reportPage({ report }), csvText(header, rows)].join('\n');
          expect(report.status).toBe('rejected');
          for (const one of cells) expect(told).not.toContain(one);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the page of a report', () => {
  it('escapes whatever a sender may write', () => {
    const spiked = '<img src=x onerror="alert(1)">&\'';
    const finding = { row: 2, column: spiked, rule: spiked, count: 1 };
    const resource = { name: spiked, table: spiked, rows: 1, accepted: 0, errors: [finding], warnings: [] };
    const page = reportPage({
      report: { status: 'rejected', resources: [resource] },
      delivery: { source: spiked, deliveryId: spiked },
      publication: { outcome: 'refused', at: spiked, rule: spiked, tables: { [spiked]: 1 } },
    });
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
  });

  it('has every finding of a sheet keep spreadsheets from running it', () => {
    const finding = { row: 2, column: '=1+1', rule: 'code', count: 1 };
    const resource = { name: 'a', table: 'a', rows: 1, accepted: 0, errors: [finding], warnings: [] };
    const { header, rows } = findingsSheet({ status: 'rejected', resources: [resource] }, 'da');
    expect(csvText(header, rows, { delimiter: ';' })).toContain("a;a;2;'=1+1;fejl;code;1;");
  });
});

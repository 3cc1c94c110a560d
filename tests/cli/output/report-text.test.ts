import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { publicationText } from '../../../cli/output/publication-text.ts';
import { reportText } from '../../../cli/output/report-text.ts';
import type { Publication } from '../../../core/deliveries/publication.ts';
import type { Reading, ResourceReport } from '../../../core/deliveries/report.ts';

/** Its lines behind the first, without colours, which a build machine has as well. */
const linesBelow = (resources: ResourceReport[]): string[] =>
  stripVTControlCharacters(reportText({ status: 'accepted', resources }))
    .split('\n')
    .slice(1);

const PLAIN: Reading = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  headerRow: 1,
  rows: 2,
  repaired: 0,
};
const resource = (name: string, read: Reading): ResourceReport => ({
  name,
  table: name,
  rows: 2,
  accepted: 2,
  errors: [],
  warnings: [],
  read,
});

describe('the text of a report', () => {
  it('says how a file without remarks was read, too', () => {
    const read: Reading = { ...PLAIN, format: 'csv.gz', encoding: 'windows-1252', decimal: ',' };
    expect(linesBelow([resource('a', read)])).toEqual([
      '  1 file without remarks, 2 rows',
      '    read as csv.gz, windows-1252, separated by semicolon, decimal comma, header in row 1',
    ]);
  });

  it('says it once for all files that were read alike', () => {
    const resources = [
      resource('a', PLAIN),
      resource('b', { ...PLAIN, delimiter: '\t' }),
      resource('c', PLAIN),
    ];
    expect(linesBelow(resources)).toEqual([
      '  3 files without remarks, 6 rows',
      '    2 files read as csv, utf-8, separated by semicolon, header in row 1',
      '    1 file read as csv, utf-8, separated by tab, header in row 1',
    ]);
  });
});

describe('the text of a publication', () => {
  const EARLIER = '01M812A4ZQ0V6SX9D2K7RTBN3E';
  const finding = {
    table: 'prescriptions',
    column: '',
    rule: 'rows-published',
    count: 9,
    earlier: EARLIER,
  } as const;
  const publication = { at: '2026-01-01T00:00:00.000Z', tables: {} } as const;

  it('names the delivery that has the same rows, and what to do', () => {
    const told: Publication = {
      ...publication,
      outcome: 'published',
      findings: [{ ...finding, severity: 'warning' }],
    };
    expect(publicationText(told)).toContain(`prescriptions, 9 rows with delivery ${EARLIER}: `);
    expect(publicationText(told)).toContain('carelake withdraw <delivery>');
  });

  it('names the delivery once where it is the reason', () => {
    const rule = 'duplicate-published';
    const findings = [{ ...finding, rule, severity: 'error' as const }];
    const told: Publication = { ...publication, outcome: 'refused', rule, earlier: EARLIER, findings };
    expect(publicationText(told).split(EARLIER)).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { inMonth, parseMonth } from '../../../core/audit/month.ts';
import {
  type AuditFacts,
  placeOf,
  REPORT_QUESTIONS,
  type Row,
} from '../../../core/audit/report/audit-report.ts';
import { drawSample, SAMPLE_PER_KIND } from '../../../core/audit/report/draw-sample.ts';
import { callsByDay, figuresByKind, figuresByTable } from '../../../core/audit/report/figures.ts';
import { findingsOf } from '../../../core/audit/report/findings.ts';
import { auditReportPage } from '../../../core/audit/report/report-page.ts';

const NOVEMBER = parseMonth('2026-11');
if (NOVEMBER === undefined) throw new Error('no month');
const month = NOVEMBER;
const WHOLE: AuditFacts['log'] = {
  ok: true,
  digests: { verified: 720, from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' },
  logs: { verified: 900, notYetCovered: 0, unproven: 0 },
  recordsVerified: 12_345,
  seal: 'ab'.repeat(32),
  findings: [],
};

function someFacts(
  answers: Partial<Record<(typeof REPORT_QUESTIONS)[number], Row[]>> = {},
  more: Partial<AuditFacts> = {},
): AuditFacts {
  const none = Object.fromEntries(REPORT_QUESTIONS.map((question) => [question, []]));
  const all = { ...none, ...answers } as unknown as AuditFacts['answers'];
  return { study: '3cp', month, madeAt: new Date('2026-12-02T08:00:00Z'), log: WHOLE, answers: all, ...more };
}

const aCall = (n: number, more: Row = {}): Row => ({
  time: `2026-11-${String((n % 30) + 1).padStart(2, '0')}T09:00:00Z`,
  person: 'ida',
  role: 'carelake-3cp-analyst',
  service: 'athena',
  action: 'StartQueryExecution',
  object: `query-${n}`,
  outcome: 'granted',
  event_id: `event-${n}`,
  ...more,
});

describe('a month', () => {
  it.each(['2026-13', '2026-1', 'november', '2026-11-01'])('is none: %s', (name) => {
    expect(parseMonth(name)).toBeUndefined();
  });

  it('has its days, and a question of the last days is asked of them', () => {
    expect([parseMonth('2028-02')?.days.length, parseMonth('2028-02')?.days.at(-1)]).toEqual([
      29,
      '2028-02-29',
    ]);
    const last = `"day" >= date_format(current_date - interval '90' day, '%Y/%m/%d')`;
    expect(inMonth(`SELECT 1 WHERE ${last} AND x`, month)).toBe(
      `SELECT 1 WHERE "day" BETWEEN '2026/11/01' AND '2026/11/30' AND x`,
    );
    expect(() => inMonth('SELECT 1', month)).toThrow();
  });
});

describe('the sample of a month', () => {
  const calls = Array.from({ length: 50 }, (_, n) => aCall(n));
  const idsOf = (facts: AuditFacts) =>
    drawSample(facts).drawn.flatMap(({ rows }) => rows.map((row) => row['event_id']));

  it('is the same for everybody who has the same log, in whatever order it comes', () => {
    const drawn = idsOf(someFacts({ 'who-did-what': calls }));
    expect(new Set(drawn).size).toBe(SAMPLE_PER_KIND);
    expect(idsOf(someFacts({ 'who-did-what': calls.toReversed() }))).toEqual(drawn);
  });

  it('is another for another month or another log, so that nobody knows it beforehand', () => {
    const drawn = idsOf(someFacts({ 'who-did-what': calls }));
    expect(
      idsOf(someFacts({ 'who-did-what': calls }, { log: { ...WHOLE, seal: 'cd'.repeat(32) } })),
    ).not.toEqual(drawn);
    const march = parseMonth('2026-03') ?? month;
    expect(idsOf(someFacts({ 'who-did-what': calls }, { month: march }))).not.toEqual(drawn);
  });

  it('has calls that touched data, of each kind of person, all of them where they are few', () => {
    const rows = [
      ...calls,
      aCall(60, { role: 'carelake-3cp-custodian', service: 'kms', action: 'DisableKey' }),
      aCall(61, { action: 'GetQueryExecution' }),
      aCall(62, { outcome: 'AccessDenied', role: 'carelake-3cp-auditor' }),
    ];
    const { drawn } = drawSample(someFacts({ 'who-did-what': rows }));
    expect(drawn.map(({ kind, of, rows: some }) => [kind, some.length, of])).toEqual([
      ['analyst', 5, 50],
      ['custodian', 1, 1],
    ]);
  });
});

describe('the figures of a month', () => {
  it('count by kind of person, by table and by day', () => {
    const facts = someFacts({
      'who-did-what': [
        aCall(0),
        aCall(1, { outcome: 'AccessDenied' }),
        aCall(1, { role: null, person: 'root' }),
      ],
      'who-read-what': [
        {
          person: 'ida',
          role: 'carelake-3cp-analyst',
          data: 'published',
          table_name: 'education',
          reads: '2',
          bytes: '10',
        },
        {
          person: 'kim',
          role: 'carelake-3cp-analyst',
          data: 'published',
          table_name: 'education',
          reads: '1',
          bytes: '5',
        },
        {
          person: 'f',
          role: 'carelake-3cp-publish',
          data: 'published',
          table_name: 'deaths',
          reads: '9',
          bytes: '9',
        },
      ],
    });
    expect(figuresByKind(facts)).toEqual([
      { kind: 'analyst', persons: 1, calls: 2, refused: 1, queries: 1 },
      { kind: 'other', persons: 1, calls: 1, refused: 0, queries: 1 },
    ]);
    expect(figuresByTable(facts)).toEqual([{ table: 'education', persons: 2, reads: 3, bytes: 15 }]);
    const days = callsByDay(facts);
    expect(days).toHaveLength(30);
    expect(days[1]).toMatchObject({ day: '2026-11-02', calls: { analyst: 1, other: 1 } });
  });

  it('name what somebody has to look into, once per person and matter, and the work of functions not at all', () => {
    const landing = { action: 'GetObject', area: 'deliveries', source: 'skive', outcome: 'granted' };
    const facts = someFacts(
      {
        'landing-reads': [
          { ...landing, person: 'validate', role: 'carelake-3cp-validate', time: '1' },
          { ...landing, person: 'ida', role: 'carelake-3cp-analyst', time: '1' },
          { ...landing, person: 'ida', role: 'carelake-3cp-analyst', time: '2' },
        ],
        'sql-that-was-run': [{ kept: 'gap', query_id: 'q', person: 'ida', time: '3' }, { kept: 'yes' }],
      },
      {
        log: {
          ...WHOLE,
          ok: false,
          findings: [{ kind: 'log-missing', object: 'AWSLogs/x.json.gz', detail: '' }],
        },
      },
    );
    expect(findingsOf(facts)).toEqual([
      { kind: 'log', who: '', what: 'log-missing x.json.gz', times: 1, last: '' },
      { kind: 'landing', who: 'ida', what: 'GetObject deliveries/skive', times: 2, last: '2' },
      { kind: 'gap', who: 'ida', what: 'gap: q', times: 1, last: '3' },
    ]);
  });
});

describe('the page of a month', () => {
  it('says in both languages that there is nothing to look into, or how much', () => {
    const quiet = auditReportPage(someFacts());
    expect(quiet).toContain('Der er ingen fund.');
    expect(quiet).toContain('There are no findings.');
    expect(quiet.indexOf('lang="da"')).toBeLessThan(quiet.indexOf('lang="en"'));
    const refusals = [
      { person: 'ida', service: 's3', action: 'GetObject', object: 'b/deliveries/skive/01J/x', time: '1' },
    ];
    expect(auditReportPage(someFacts({ refusals }), 'en')).toContain('Findings: 1');
    const early = { madeAt: new Date('2026-11-20T00:00:00Z') };
    expect(auditReportPage(someFacts({}, early))).toContain('Måneden er ikke slut');
  });

  it('shows neither SQL nor what a sender called a file, and takes nothing in as markup', () => {
    const secret = 'Jens Hansen 0101800014';
    const page = auditReportPage(
      someFacts({
        'who-did-what': [
          aCall(1, { service: 's3', action: 'PutObject', object: `b/deliveries/skive/01J/${secret}.csv` }),
        ],
        'sql-that-was-run': [{ kept: 'gap', query_id: 'q', sql: secret, person: '<script>', time: '1' }],
        'what-left': [
          {
            person: 'ida',
            kind: 'result',
            object: 'analyst/q.csv',
            outcome: 'granted',
            sql: secret,
            times: '1',
            bytes: '2',
          },
        ],
      }),
    );
    expect(page).not.toContain(secret);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
    expect(placeOf('b/deliveries/skive/01J/a/b')).toBe('deliveries/skive/01J');
  });
});

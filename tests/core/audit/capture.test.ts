import { describe, expect, it } from 'vitest';
import { parseCaptureMessage } from '../../../core/audit/capture-messages.ts';
import { reconciliationStart } from '../../../core/audit/reconciliation-span.ts';
import { sqlKeys } from '../../../core/audit/sql-keys.ts';
import { readStartedQuery } from '../../../core/audit/started-query.ts';

const ID = '0f0e0d0c-0b0a-4908-8706-050403020100';

describe('a message of the queue of queries', () => {
  it.each([
    [`"${ID}"`, { kind: 'query-ended', queryId: ID }],
    ['{"source":"aws.events","detail-type":"Scheduled Event","detail":{}}', { kind: 'hourly' }],
    ['"SELECT 1"', undefined],
    [ID, undefined],
    ['{"source":"aws.s3"}', undefined],
  ])('%s is known for what it is', (body, message) => {
    expect(parseCaptureMessage(body)).toEqual(message);
  });
});

describe('a comparison with the trail', () => {
  const now = new Date('2026-11-28T06:00:00Z');
  it.each([
    { last: undefined, from: '2026-08-30T06:00:00.000Z' },
    { last: '2026-11-28T05:00:00Z', from: '2026-11-27T05:00:00.000Z' },
    { last: '2026-08-01T05:00:00Z', from: '2026-08-30T06:00:00.000Z' },
  ])(
    'begins a day before the last one ($last), and no earlier than the trail goes back',
    ({ last, from }) => {
      const start = reconciliationStart(last === undefined ? undefined : new Date(last), now);
      expect(start.toISOString()).toBe(from);
    },
  );

  it('finds in its own name up to when it went', () => {
    const key = sqlKeys.reconciliation(now);
    expect(key).toBe('reconciliations/2026/11/28/20261128T060000Z.json');
    expect(sqlKeys.upTo(key)).toEqual(now);
    expect(sqlKeys.upTo('reconciliations/2026/11/28/')).toBeUndefined();
  });

  it('finds the query that an object is of, under the day on which it was submitted', () => {
    const key = sqlKeys.query(ID, now);
    expect(key).toBe(`queries/2026/11/28/${ID}.json`);
    expect(sqlKeys.idOf(key)).toBe(ID);
  });

  it('passes over a call that started nothing', () => {
    const event = {
      eventTime: '2026-11-28T06:00:00Z',
      requestParameters: { workGroup: 'a' },
      responseElements: { queryExecutionId: ID },
    };
    const started = readStartedQuery(JSON.stringify(event));
    expect(started).toEqual({ id: ID, workgroup: 'a', startedAt: now });
    expect(readStartedQuery(JSON.stringify({ ...event, responseElements: null }))).toBeUndefined();
    expect(readStartedQuery('no event')).toBeUndefined();
  });
});

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventBridgeEvent } from '../../../sandbox/events/event.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { auditAnswer } from '../../support/audit-answers.ts';

const HOURLY = 'carelake-3cp-hourly';
const isEnd = ({ source, detail }: EventBridgeEvent) =>
  source === 'aws.athena' && /SUCCEEDED|FAILED|CANCELLED/.test(String(detail['currentState']));

let study: StudyUnderTest;
let losing = false;
beforeAll(async () => {
  study = await aStudy({ loses: (event) => losing && isEnd(event) });
});
afterAll(() => study?.stop());

/** Queries of the analyst, by their text. */
const analystQueries = async () =>
  (await auditAnswer(study, 'sql-that-was-run')).filter(({ role }) => role === 'carelake-3cp-analyst');
const ask = async (texts: readonly string[]) => {
  for (const text of texts) await study.ask(text);
};
const compare = async () => {
  study.sandbox.fireRule(HOURLY);
  await study.sandbox.idle();
};
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `SELECT ${from + index}`);

describe('the text of queries', () => {
  it('is kept when a query has ended, also when it failed, with person and place', async () => {
    await ask(numbered(1, 2));
    await expect(study.ask('SELECT nothing FROM nowhere')).rejects.toThrow();
    const rows = await analystQueries();
    expect(rows.map(({ sql, state, kept }) => [sql, state, kept]).sort()).toEqual([
      ['SELECT 1', 'SUCCEEDED', 'yes'],
      ['SELECT 2', 'SUCCEEDED', 'yes'],
      ['SELECT nothing FROM nowhere', 'FAILED', 'yes'],
    ]);
    for (const row of rows)
      expect(row).toMatchObject({ person: 'analyst', workgroup: 'carelake-3cp-analyst' });
  });

  it('is found by the hourly comparison where ten events got lost, and comparing again changes nothing', async () => {
    losing = true;
    await ask(numbered(11, 20));
    losing = false;
    const lost = async () => (await analystQueries()).filter(({ kept }) => kept !== 'yes');
    expect((await lost()).map(({ kept }) => kept)).toEqual(Array(10).fill('not yet'));
    await compare();
    expect(await lost()).toEqual([]);
    const texts = (await analystQueries()).map(({ sql }) => sql);
    expect(texts).toEqual(expect.arrayContaining(numbered(11, 20)));
    await compare();
    expect(await analystQueries()).toHaveLength(13);
  });

  it('that Athena has forgotten is a gap, which stays one', async () => {
    losing = true;
    await study.ask('SELECT 404');
    losing = false;
    const [row] = (await analystQueries()).filter(({ kept }) => kept === 'not yet');
    forget(study, row?.['query_id'] ?? '');
    await compare();
    await compare();
    const gaps = (await analystQueries()).filter(({ kept }) => kept === 'gap');
    expect(gaps).toMatchObject([{ query_id: row?.['query_id'], sql: null, person: 'analyst' }]);
  });

  it('is for auditors alone to read, and for nobody to write', async () => {
    const [Key = ''] = study.keys('queries/');
    for (const persona of study.sandbox.personas) {
      const { s3, names } = await study.as(persona);
      const Bucket = names.sqlBucket;
      const read = s3.send(new GetObjectCommand({ Bucket, Key }));
      if (persona === 'auditor') expect((await read).ObjectLockMode).toBe('COMPLIANCE');
      else await expect(read).rejects.toMatchObject({ name: 'AccessDenied' });
      const write = new PutObjectCommand({ Bucket, Key: 'queries/x.json', Body: '{}', IfNoneMatch: '*' });
      await expect(s3.send(write)).rejects.toMatchObject({ name: 'AccessDenied' });
    }
    expect(await study.left()).toEqual({});
  });
});

/** What happens to a query after 45 days, or when its workgroup is deleted. */
function forget({ home }: StudyUnderTest, id: string): void {
  const db = new DatabaseSync(join(home, 'kernel.db'));
  db.prepare('DELETE FROM athena_executions WHERE id = ?').run(id);
  db.close();
}

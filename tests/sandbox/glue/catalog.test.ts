import {
  GetDatabaseCommand,
  GetDatabasesCommand,
  GetPartitionsCommand,
  GetTableCommand,
  GetTablesCommand,
} from '@aws-sdk/client-glue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AthenaUnderTest, anAthena, aTable } from '../athena/an-athena.ts';

let athena: AthenaUnderTest;
beforeAll(async () => {
  const tables = {
    A: aTable('a', { id: 'int' }),
    B: aTable('b', { id: 'int' }),
    Hidden: aTable('hidden', { id: 'int' }),
  };
  const Other = { Type: 'AWS::Glue::Database', Properties: { DatabaseInput: { Name: 'other' } } };
  athena = await anAthena({ tables: { ...tables, Other } });
});
afterAll(() => athena.stop());

describe('the data catalog', () => {
  it('tells a table with its resolved location', async () => {
    const { Table } = await athena
      .glueAs('analyst')
      .send(new GetTableCommand({ DatabaseName: 'study', Name: 'A' }));
    expect(Table?.StorageDescriptor?.Location).toBe(`s3://${athena.lake}/published/a/`);
  });

  it('lists what the caller may see, in pages', async () => {
    const names = async (role: string, paging = {}) => {
      const answer = await athena
        .glueAs(role)
        .send(new GetTablesCommand({ DatabaseName: 'study', ...paging }));
      return { names: answer.TableList?.map(({ Name }) => Name), next: answer.NextToken };
    };
    expect((await names('analyst')).names).toEqual(['a', 'b']);
    const first = await names('tester', { MaxResults: 2 });
    expect(first.names).toEqual(['a', 'b']);
    expect(await names('tester', { MaxResults: 2, NextToken: first.next })).toEqual({
      names: ['hidden'],
      next: undefined,
    });
    const { DatabaseList } = await athena.glueAs('analyst').send(new GetDatabasesCommand({}));
    expect(DatabaseList?.map(({ Name }) => Name)).toEqual(['study']);
  });

  it('asks for every ancestor of what is read', async () => {
    const refused = expect.objectContaining({ name: 'AccessDeniedException' });
    const glue = athena.glueAs('analyst');
    await expect(glue.send(new GetTableCommand({ DatabaseName: 'study', Name: 'hidden' }))).rejects.toThrow(
      refused,
    );
    await expect(glue.send(new GetTableCommand({ DatabaseName: 'other', Name: 'x' }))).rejects.toThrow(
      refused,
    );
    await expect(glue.send(new GetDatabaseCommand({ Name: 'other' }))).rejects.toThrow(refused);
  });

  it('says what is not there, and that nothing is partitioned by hand', async () => {
    const glue = athena.glueAs('tester');
    const missing = expect.objectContaining({ name: 'EntityNotFoundException' });
    await expect(glue.send(new GetTableCommand({ DatabaseName: 'study', Name: 'x' }))).rejects.toThrow(
      missing,
    );
    const { Partitions } = await glue.send(
      new GetPartitionsCommand({ DatabaseName: 'study', TableName: 'a' }),
    );
    expect(Partitions).toEqual([]);
  });
});

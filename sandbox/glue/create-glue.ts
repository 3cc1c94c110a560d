import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import { jsonService, operation } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Service } from '../kernel/service.ts';
import { createCatalog } from './catalog.ts';
import type { Glue } from './glue.ts';
import { page } from './page.ts';
import { glueResourceTypes } from './resource-models.ts';

const name = z.string().min(1).max(255);
const paged = { NextToken: z.string().optional(), MaxResults: z.int().min(1).max(1000).optional() };
const inDatabase = { CatalogId: z.string().optional(), DatabaseName: name };

/** The template's data catalog, for the wire and for Athena. */
export function createGlue(kernel: Kernel): Service & Glue {
  const catalog = createCatalog(kernel);
  const operations = {
    GetDatabase: operation({
      input: z.object({ CatalogId: z.string().optional(), Name: name }),
      readOnly: true,
      parameters: ({ Name }) => ({ name: Name }),
      run({ Name }, { caller }) {
        catalog.authorize(caller, 'glue:GetDatabase', Name);
        return { Database: catalog.database(Name) };
      },
    }),
    GetDatabases: operation({
      input: z.object({ CatalogId: z.string().optional(), ...paged }),
      readOnly: true,
      run(input, { caller }) {
        const databases = catalog.databases();
        catalog.authorize(caller, 'glue:GetDatabases');
        const allowed = databases.filter(({ Name }) => mayRead(caller, 'glue:GetDatabases', Name));
        const { items, ...next } = page(allowed, input);
        return { DatabaseList: items, ...next };
      },
    }),
    GetTable: operation({
      input: z.object({ ...inDatabase, Name: name }),
      readOnly: true,
      parameters: ({ DatabaseName, Name }) => ({ databaseName: DatabaseName, name: Name }),
      run({ DatabaseName, Name }, { caller }) {
        catalog.authorize(caller, 'glue:GetTable', DatabaseName, Name);
        return { Table: catalog.table(DatabaseName, Name) };
      },
    }),
    GetTables: operation({
      input: z.object({ ...inDatabase, Expression: z.string().max(2048).optional(), ...paged }),
      readOnly: true,
      parameters: ({ DatabaseName }) => ({ databaseName: DatabaseName }),
      run(input, { caller }) {
        catalog.authorize(caller, 'glue:GetTables', input.DatabaseName);
        const { items, ...next } = page(tablesFor(caller, input.DatabaseName, input.Expression), input);
        return { TableList: items, ...next };
      },
    }),
    GetPartitions: operation({
      input: z.object({ ...inDatabase, TableName: name, Expression: z.string().optional(), ...paged }),
      readOnly: true,
      parameters: ({ DatabaseName, TableName }) => ({ databaseName: DatabaseName, tableName: TableName }),
      run({ DatabaseName, TableName }, { caller }) {
        catalog.authorize(caller, 'glue:GetPartitions', DatabaseName, TableName);
        catalog.table(DatabaseName, TableName);
        // A template cannot add partitions without AWS::Glue::Partition, which the sandbox does not host: projection only.
        return { Partitions: [] };
      },
    }),
  };

  // GetTables asks IAM for each table too; what a caller may not see is left out.
  function tablesFor(caller: Caller, database: string, expression?: string) {
    const pattern = expression === undefined ? undefined : glob(expression);
    return catalog
      .tables(database)
      .filter(
        (table) =>
          (pattern?.test(table.Name) ?? true) && mayRead(caller, 'glue:GetTables', database, table.Name),
      );
  }

  function mayRead(caller: Caller, action: string, database: string, table?: string): boolean {
    try {
      catalog.authorize(caller, action, database, table);
      return true;
    } catch (error) {
      if (error instanceof AwsError && error.code === 'AccessDenied') return false;
      throw error;
    }
  }

  const recorded = <T>(
    caller: Caller,
    eventName: string,
    requestParameters: Record<string, unknown>,
    run: () => T,
  ) =>
    kernel.recorded(
      caller,
      {
        eventSource: 'glue.amazonaws.com',
        eventName,
        category: 'Management',
        readOnly: true,
        requestParameters,
      },
      async () => run(),
    );

  return {
    ...jsonService(kernel, {
      signingName: 'glue',
      targetPrefix: 'AWSGlue',
      invalidInput: 'InvalidInputException',
      resourceTypes: glueResourceTypes,
      operations,
    }),
    getTable: (caller, { database, table }) =>
      recorded(caller, 'GetTable', { databaseName: database, name: table }, () => {
        catalog.authorize(caller, 'glue:GetTable', database, table);
        return catalog.table(database, table);
      }),
    getTables: (caller, database) =>
      recorded(caller, 'GetTables', { databaseName: database }, () => {
        catalog.authorize(caller, 'glue:GetTables', database);
        return tablesFor(caller, database);
      }),
    getDatabases: (caller) =>
      recorded(caller, 'GetDatabases', {}, () => {
        catalog.authorize(caller, 'glue:GetDatabases');
        return catalog
          .databases()
          .map(({ Name }) => Name)
          .filter((database) => mayRead(caller, 'glue:GetDatabases', database));
      }),
  };
}

/** GetTables' expression: a regular expression in which `*` alone means anything, as callers often write. */
function glob(expression: string): RegExp {
  const escaped = expression.replace(/[\\^$+?()[\]{}]/gu, '\\$&').replace(/\.?\*/gu, '.*');
  return new RegExp(`^(?:${escaped})$`, 'iu');
}

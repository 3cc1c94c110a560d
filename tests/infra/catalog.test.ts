import { describe, expect, it } from 'vitest';
import { publishedTables } from '../../core/contracts/published-tables.ts';
import { readContracts } from '../../core/contracts/read-contracts.ts';
import { SCHEMAS } from '../../infra/bundling/paths.ts';
import { readQuery } from '../../sandbox/athena/sql/read-query.ts';
import { aTemplate } from './a-template.ts';

const template = aTemplate();
const tables = publishedTables(readContracts(SCHEMAS));
const inDatabase = (database: string) =>
  template.of('AWS::Glue::Table').filter(({ Properties }) => Properties.DatabaseName === database);
const named = (name: string) =>
  inDatabase('carelake_3cp').find(({ Properties }) => Properties.TableInput.Name === name)?.Properties
    .TableInput;

type Column = (typeof tables)[number]['columns'][number];
const isPersonList = ({ isPerson, type }: Column) => isPerson && type === 'list';
const HIDDEN = { person: 'hidden_persons', record: 'hidden_records', document: 'hidden_documents' };
/** Rows of whoever is being withdrawn are left out, by each column that says whose they are. */
const unhidden = (columns: readonly Column[]) =>
  columns.flatMap(({ name, owner, type }) =>
    owner === undefined || type === 'list'
      ? []
      : [`  AND element_at("${HIDDEN[owner]}", "${name}") IS NULL\n`],
  );
/** What was said: turns alone hold it. */
const isSaid = ({ name }: Column): boolean => name === 'text' || name === 'speaker';
/** A person's column gives the pseudonym of the number in use. */
const shown = (column: Column) => {
  const { name, isPerson } = column;
  if (isSaid(column))
    return `coalesce(reduce(map_keys("by_former_number"), "${name}", ("said", "number") -> replace("said", "number", element_at("by_former_number", "number")), "said" -> "said"), "${name}") AS "${name}"`;
  if (!isPerson) return `"${name}"`;
  const current = isPersonList(column)
    ? `transform(filter("${name}", "one" -> element_at("hidden_persons", "one") IS NULL), "one" -> coalesce(element_at("by_former_id", "one"), "one"))`
    : `coalesce(element_at((SELECT "by_former_id" FROM "carelake_3cp"."current_persons"), "${name}"), "${name}")`;
  return `${current} AS "${name}"`;
};

function decoded(name: string): {
  originalSql: string;
  catalog: string;
  schema: string;
  columns: { name: string; type: string }[];
} {
  const [, base64 = ''] = /^\/\* Presto View: (.+) \*\/$/.exec(named(name).ViewOriginalText) ?? [];
  return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
}

describe.each(tables.map(({ name, columns, beside }) => ({ name, columns, beside })))(
  'the table $name',
  ({ name, columns, beside }) => {
    it('is a view under its own name that shows rows of current deliveries', () => {
      const view = decoded(name);
      expect(view).toMatchObject({ catalog: 'awsdatacatalog', schema: 'carelake_3cp' });
      // What is shown only beside another table is held by tests/queries/codings.test.ts.
      expect(view.originalSql.split('\n  AND EXISTS')[0]).toBe(
        'WITH "current" AS (SELECT "delivery_id" FROM "carelake_3cp"."current_deliveries")\n' +
          `SELECT ${columns.map(shown).join(', ')}\n` +
          `FROM ${columns.some((one) => isPersonList(one) || isSaid(one)) ? '"carelake_3cp"."current_persons" CROSS JOIN ' : ''}"carelake_3cp"."hidden" CROSS JOIN "carelake_3cp"."${name}_store"\n` +
          `WHERE element_at("hidden_files", substr("$path", strpos("$path", '/published/') + 1)) IS NULL\n` +
          unhidden(columns).join('') +
          '  AND "delivery_id" IN (SELECT "delivery_id" FROM "current")',
      );
      expect(view.columns).toEqual(columns.map((column) => ({ name: column.name, type: column.trinoType })));
      expect(named(name)).toMatchObject({ TableType: 'VIRTUAL_VIEW', ViewExpandedText: '/* Presto View */' });
    });

    it('reads the ledger before the files, so that nobody sees neither of two deliveries', () => {
      const { tables: read } = readQuery(decoded(name).originalSql, 'carelake_3cp');
      const persons = columns.some(({ isPerson }) => isPerson) ? ['current_persons'] : [];
      const others = beside === undefined ? [] : [`${beside.table}_store`];
      expect(read.map(({ table }) => table)).toEqual([
        ...['current_deliveries', ...persons, 'hidden', `${name}_store`],
        ...others,
      ]);
    });

    it('has the same columns as files, published and staged', () => {
      const hive = columns.map((column) => ({ Name: column.name, Type: column.hiveType }));
      const store = named(`${name}_store`);
      const staged = inDatabase('carelake_3cp_staging').find(
        ({ Properties }) => Properties.TableInput.Name === name,
      );
      for (const input of [store, staged?.Properties.TableInput])
        expect(input.StorageDescriptor.Columns).toMatchObject(hive);
      expect(store.StorageDescriptor.Location).toMatch(new RegExp(`^s3://Lake[^/]+/published/${name}/$`));
      expect(staged?.Properties.TableInput.StorageDescriptor.Location).toMatch(
        new RegExp(`/staged/${name}/$`),
      );
    });
  },
);

describe('the catalog', () => {
  it.each(['contacts', 'passages', 'stays'])('has the view %s over the views of published tables', (name) => {
    const view = decoded(name);
    const hive = named(name).StorageDescriptor.Columns.map((column: { Name: string }) => column.Name);
    expect(view).toMatchObject({ catalog: 'awsdatacatalog', schema: 'carelake_3cp' });
    expect(view.columns.map((column) => column.name)).toEqual(hive);
    expect(view.originalSql).not.toContain('_store');
  });

  it('has a view of whom former pseudonyms stand for, by aliases of current deliveries', () => {
    const { originalSql, columns } = decoded('current_persons');
    const { tables: read } = readQuery(originalSql, 'carelake_3cp');
    expect(read.map(({ table }) => table)).toEqual(['current_deliveries', 'hidden', 'cpr_aliases_store']);
    expect(columns).toEqual([
      { name: 'by_former_id', type: 'map(varchar,varchar)' },
      { name: 'by_former_number', type: 'map(varchar,varchar)' },
    ]);
    expect(named('current_persons').StorageDescriptor.Columns).toMatchObject([
      { Name: 'by_former_id', Type: 'map<string,string>' },
      { Name: 'by_former_number', Type: 'map<string,string>' },
    ]);
  });

  it('has what consents are needed for as staged, and nowhere else', () => {
    const databases = template
      .of('AWS::Glue::Table')
      .filter(({ Properties }) => Properties.TableInput.Name.startsWith('consent_needs'))
      .map(({ Properties }) => Properties.DatabaseName);
    expect(databases).toEqual(['carelake_3cp_staging']);
  });

  it('has a table of who has withdrawn for the pipeline, and for analysts of who is being withdrawn', () => {
    const where = (name: string) =>
      template
        .of('AWS::Glue::Table')
        .filter(({ Properties }) => Properties.TableInput.Name === name)
        .map(({ Properties }) => [
          Properties.DatabaseName,
          Properties.TableInput.StorageDescriptor.Location.replace(/^s3:\/\/Lake[^/]+/, ''),
        ]);
    expect(where('withdrawn_persons')).toEqual([['carelake_3cp_staging', '/withdrawn-persons/']]);
    expect(where('hidings')).toEqual([['carelake_3cp', '/hidden/']]);
  });

  it('has no table for names, which nobody may query', () => {
    for (const { Properties } of template.of('AWS::Glue::Table'))
      expect(Properties.TableInput.Name).not.toContain('roster');
  });

  it('has no view of what is only staged', () => {
    const views = template
      .of('AWS::Glue::Table')
      .filter(({ Properties }) => Properties.TableInput.TableType === 'VIRTUAL_VIEW');
    expect(new Set(views.map(({ Properties }) => Properties.DatabaseName))).toEqual(
      new Set(['carelake_3cp']),
    );
  });

  it('lets a workgroup override whatever its client asks for, under the key of its readers', () => {
    const groups = template.of('AWS::Athena::WorkGroup').map(({ Properties }) => Properties);
    expect(groups.map(({ Name }) => Name)).toEqual([
      'carelake-3cp-analyst',
      'carelake-3cp-auditor',
      'carelake-3cp-pipeline',
    ]);
    for (const { Name, WorkGroupConfiguration: configuration } of groups) {
      expect(configuration.EnforceWorkGroupConfiguration).toBe(true);
      expect(configuration.ResultConfiguration.ExpectedBucketOwner).toBe('123456789012');
      expect(configuration.ResultConfiguration.EncryptionConfiguration.KmsKey).toMatch(
        Name.endsWith('auditor') ? /^KeysAudit/ : /^KeysLake/,
      );
    }
  });

  it('shows auditors the log of every Region, since what is done with IAM stands in another one than the study', () => {
    const [table] = template
      .of('AWS::Glue::Table')
      .map(({ Properties }) => Properties.TableInput)
      .filter(({ Name }) => Name === 'cloudtrail');
    expect(table.PartitionKeys.map(({ Name }: { Name: string }) => Name)).toEqual(['region', 'day']);
    const { Parameters: settings } = table;
    expect(settings['projection.region.type']).toBe('enum');
    expect(settings['projection.region.values'].split(',')).toEqual(
      expect.arrayContaining(['eu-north-1', 'us-east-1']),
    );
    expect(settings['storage.location.template']).toMatch(
      /^s3:\/\/\w+\/AWSLogs\/123456789012\/CloudTrail\/\$\{region\}\/\$\{day\}$/,
    );
  });

  it('has every query of the repository under its own name, in the workgroup of its readers', () => {
    const queries = template.of('AWS::Athena::NamedQuery').map(({ Properties }) => Properties);
    expect(queries.map(({ Name }) => Name)).toEqual(
      expect.arrayContaining(['yearly-profile', 'who-read-what']),
    );
    for (const { QueryString, WorkGroup, Database } of queries) {
      expect(QueryString).not.toContain('-- name:');
      expect(Database).toBe(WorkGroup.endsWith('auditor') ? 'carelake_3cp_audit' : 'carelake_3cp');
    }
  });
});

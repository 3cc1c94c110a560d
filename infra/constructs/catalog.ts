import { Aws, aws_glue as glue } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { BY_FORMER_ID, BY_FORMER_NUMBER } from '../../core/aliases/pairs-sql.ts';
import type { PublishedAliases } from '../../core/aliases/published-aliases.ts';
import { CLOUDTRAIL_TABLE } from '../../core/audit/cloudtrail-table.ts';
import { DAY_PARTITION, projectionByDay } from '../../core/audit/day-projection.ts';
import { QUERIES_TABLE, RECONCILIATIONS_TABLE } from '../../core/audit/sql-tables.ts';
import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import {
  CURRENT_DELIVERIES,
  CURRENT_PERSONS,
  HIDDEN,
  HIDINGS_TABLE,
  LEDGER_TABLE,
  storeName,
  WITHDRAWN_TABLE,
} from '../../core/contracts/catalog-names.ts';
import type { PublishedTable } from '../../core/contracts/published-tables.ts';
import type { Study } from '../../core/contracts/study.ts';
import type { NamedQuery } from '../../core/queries/read-query.ts';
import { HIDDEN_MAPS, hiddenViewSql } from '../../core/withdrawals/hidden-sql.ts';
import { viewColumns } from './analyst-views.ts';
import { comment, type HiveColumn, jsonTable, parquetTable, prestoView, table } from './catalog-table.ts';
import { RECORD_OF_USE, recordOfTable, recordOfView } from './record-of-processing.ts';
import type { StudyBuckets } from './study-buckets.ts';
import type { StudyNames } from './study-names.ts';
import { currentDeliveriesSql, currentPersonsViewSql, publishedViewSql } from './view-sql.ts';

/** A ledger event as core/deliveries/ledger.ts writes it. */
const LEDGER_COLUMNS: readonly HiveColumn[] = [
  { name: 'delivery_id', type: 'string', comment: 'Delivery that the event is about' },
  { name: 'n', type: 'int', comment: 'Position of the step in the delivery' },
  {
    name: 'event',
    type: 'string',
    comment: 'received, accepted, rejected, staged, waits, waived, published, refused, withdrawn or erased',
  },
  { name: 'source', type: 'string', comment: 'Who delivered' },
  { name: 'study', type: 'string' },
  { name: 'at', type: 'string', comment: 'When, ISO 8601 in UTC' },
  { name: 'tables', type: 'array<string>', comment: 'Tables that the delivery brings' },
  {
    name: 'replaces',
    type: 'array<string>',
    comment: 'Deliveries that this one supersedes; of a withdrawal, the delivery itself',
  },
  {
    name: 'files',
    type: 'array<struct<table:string,key:string,rows:bigint>>',
    comment: 'Files written in this step',
  },
  { name: 'rule', type: 'string', comment: 'Why publication was refused or waits' },
  { name: 'reason', type: 'string', comment: 'Why the delivery was withdrawn' },
  {
    name: 'waivers',
    type: 'array<struct<role:string,reason:string,at:string>>',
    comment: 'Who let it be published though too many persons stand out',
  },
  {
    name: 'parent',
    type: 'string',
    comment: 'Delivery whose documents this one releases after their review',
  },
];

const CURRENT_COLUMNS = [
  {
    name: 'delivery_id',
    hiveType: 'string',
    trinoType: 'varchar',
    description: 'Delivery whose rows the views show',
  },
  { name: 'source', hiveType: 'string', trinoType: 'varchar', description: 'Who delivered' },
  { name: 'published_at', hiveType: 'string', trinoType: 'varchar', description: 'When, ISO 8601 in UTC' },
  {
    name: 'parent',
    hiveType: 'string',
    trinoType: 'varchar',
    description: 'Delivery whose reviewed documents it holds',
  },
];

const PERSONS_COLUMNS = [
  {
    name: BY_FORMER_ID,
    hiveType: 'map<string,string>',
    trinoType: 'map(varchar,varchar)',
    description: 'Pseudonym of the number in use, by every one that went out of use',
  },
  {
    name: BY_FORMER_NUMBER,
    hiveType: 'map<string,string>',
    trinoType: 'map(varchar,varchar)',
    description:
      'How placeholders of the number in use end, by how those of every one that went out of use do',
  },
];

/** core/withdrawals/withdrawn.ts, HidingLine. */
const HIDING_COLUMNS: readonly HiveColumn[] = [
  { name: 'what', type: 'string', comment: 'person, record, document, planned, shown or file' },
  { name: 'value', type: 'string', comment: 'A pseudonym, or the key of a file' },
];

/** core/withdrawals/withdrawn.ts, WithdrawnLine. */
const WITHDRAWN_COLUMNS: readonly HiveColumn[] = [
  { name: 'withdrawal_id', type: 'string', comment: 'Request, or delivery that told of more' },
  { name: 'what', type: 'string', comment: 'person, record, document or number' },
  { name: 'value', type: 'string', comment: 'A pseudonym, or the end of a placeholder' },
];

const HIDDEN_COLUMNS = Object.values(HIDDEN_MAPS).map((name) => ({
  name,
  hiveType: 'map<string,string>',
  trinoType: 'map(varchar,varchar)',
  description: 'What views leave out while files are being rewritten, as keys',
}));

interface OwnDatabase {
  readonly database: glue.CfnDatabase;
  readonly databaseName: string;
}

export interface CatalogProps {
  readonly names: StudyNames;
  readonly study: Study;
  readonly buckets: StudyBuckets;
  readonly tables: readonly PublishedTable[];
  readonly aliases: PublishedAliases;
  /** Views over the tables' own views. */
  readonly views: readonly NamedQuery[];
}

/** What SQL can ask: published tables as views, the same tables as staged, and the audit’s. Three databases, one per kind of reader. */
export class Catalog extends Construct {
  private readonly study: Study;

  constructor(scope: Construct, id: string, { names, study, buckets, tables, aliases, views }: CatalogProps) {
    super(scope, id);
    this.study = study;
    const published = this.published(names, buckets, tables);
    this.persons(published, aliases, tables);
    this.views(views, published);
    this.staged(names, buckets, tables);
    this.audit(names, buckets);
  }

  private published(
    { study, database: databaseName }: StudyNames,
    { lake }: StudyBuckets,
    tables: readonly PublishedTable[],
  ): OwnDatabase {
    const database = this.database(
      'Published',
      databaseName,
      `Published, pseudonymised data of study ${study}`,
    );
    const inDatabase = { database, databaseName };
    jsonTable(this, 'Ledger', {
      ...inDatabase,
      name: LEDGER_TABLE,
      description: 'History of every delivery, one event per row',
      record: RECORD_OF_USE,
      columns: LEDGER_COLUMNS,
      location: `s3://${lake.name}/ledger/`,
    });
    prestoView(this, 'CurrentDeliveries', {
      ...inDatabase,
      name: CURRENT_DELIVERIES,
      description: 'Deliveries that are published, and neither replaced nor withdrawn',
      record: RECORD_OF_USE,
      columns: CURRENT_COLUMNS,
      sql: currentDeliveriesSql(databaseName),
    });
    this.hidden(inDatabase, lake);
    for (const table of tables) {
      const { name, description, columns } = table;
      const record = recordOfTable(this.study, table);
      parquetTable(this, `Store-${name}`, {
        ...inDatabase,
        record,
        name: storeName(name),
        description: `Files behind the view ${name}, replaced deliveries included`,
        columns: hiveColumns(columns),
        location: `s3://${lake.name}/published/${name}/`,
      });
      const sql = publishedViewSql(databaseName, table, tables);
      prestoView(this, `View-${name}`, { ...inDatabase, name, description, record, columns, sql });
    }
    return inDatabase;
  }

  /** Empty but for the minutes in which a person is being withdrawn. */
  private hidden(inDatabase: OwnDatabase, lake: StudyBuckets['lake']) {
    jsonTable(this, 'Hidings', {
      ...inDatabase,
      name: HIDINGS_TABLE,
      description: 'What views leave out while the files of a withdrawn person are being rewritten',
      record: recordOfView(this.study),
      columns: HIDING_COLUMNS,
      location: `s3://${lake.name}/hidden/`,
    });
    prestoView(this, 'Hidden', {
      ...inDatabase,
      name: HIDDEN,
      description: 'The same in one row',
      record: recordOfView(this.study),
      columns: HIDDEN_COLUMNS,
      sql: hiddenViewSql(inDatabase.databaseName),
    });
  }

  private persons(inDatabase: OwnDatabase, aliases: PublishedAliases, tables: readonly PublishedTable[]) {
    const table = tables.find(({ name }) => name === aliases.table);
    if (table === undefined) throw new Error('the aliases are not published');
    prestoView(this, 'CurrentPersons', {
      ...inDatabase,
      name: CURRENT_PERSONS,
      description: 'Whom pseudonyms that went out of use stand for, in one row',
      record: recordOfView(this.study),
      columns: PERSONS_COLUMNS,
      sql: currentPersonsViewSql(inDatabase.databaseName, aliases, table),
    });
  }

  private views(views: readonly NamedQuery[], inDatabase: OwnDatabase) {
    for (const view of views) {
      const { name, description, sql } = view;
      const record = recordOfView(this.study);
      prestoView(this, `View-${name}`, {
        ...inDatabase,
        name,
        description,
        record,
        columns: viewColumns(view),
        sql,
      });
    }
  }

  private staged(
    { study, stagingDatabase: databaseName }: StudyNames,
    { lake }: StudyBuckets,
    tables: readonly PublishedTable[],
  ) {
    const database = this.database(
      'Staging',
      databaseName,
      `Data of study ${study} before the checks of publication`,
    );
    jsonTable(this, 'Withdrawn', {
      database,
      databaseName,
      name: WITHDRAWN_TABLE,
      description: 'Persons who have withdrawn, so that nothing of them is published again',
      record: recordOfView(this.study),
      columns: WITHDRAWN_COLUMNS,
      location: `s3://${lake.name}/withdrawn-persons/`,
    });
    for (const staged of [...tables, CONSENT_NEEDS]) {
      const { name, description, columns } = staged;
      parquetTable(this, `Staged-${name}`, {
        record: recordOfTable(this.study, staged),
        database,
        databaseName,
        name,
        description,
        columns: hiveColumns(columns),
        location: `s3://${lake.name}/staged/${name}/`,
      });
    }
  }

  private audit(names: StudyNames, buckets: StudyBuckets) {
    const { study, auditDatabase: databaseName } = names;
    const database = this.database('Audit', databaseName, `Who did what in study ${study}`);
    this.trail({ database, databaseName }, buckets);
    for (const kept of [QUERIES_TABLE, RECONCILIATIONS_TABLE]) {
      const { name, description, columns, prefix } = kept;
      const folder = `s3://${buckets.sql.name}/${prefix}`;
      jsonTable(this, `Audit-${name}`, {
        database,
        databaseName,
        name,
        description,
        record: RECORD_OF_USE,
        columns,
        location: `${folder}/`,
        byDay: projectionByDay(folder),
      });
    }
  }

  private trail({ database, databaseName }: OwnDatabase, { audit }: StudyBuckets) {
    const logs = `s3://${audit.name}/AWSLogs/${Aws.ACCOUNT_ID}/CloudTrail/${Aws.REGION}`;
    const { name, columns, inputFormat, outputFormat, serializationLibrary } = CLOUDTRAIL_TABLE;
    const description = 'Every call on the study, as CloudTrail wrote it';
    table(
      this,
      'CloudTrail',
      { database, databaseName, name, description, record: RECORD_OF_USE },
      {
        tableType: 'EXTERNAL_TABLE',
        parameters: projectionByDay(logs),
        partitionKeys: [...DAY_PARTITION],
        storageDescriptor: {
          columns: [...columns],
          location: `${logs}/`,
          inputFormat,
          outputFormat,
          serdeInfo: { serializationLibrary },
        },
      },
    );
  }

  private database(id: string, name: string, description: string): glue.CfnDatabase {
    return new glue.CfnDatabase(this, id, {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name, description },
    });
  }
}

function hiveColumns(columns: PublishedTable['columns']): HiveColumn[] {
  return columns.map(({ name, hiveType, description }) => ({
    name,
    type: hiveType,
    comment: comment(description),
  }));
}

import { BY_FORMER_ID, BY_FORMER_NUMBER } from '../../core/aliases/pairs-sql.ts';
import { HIDDEN_MAPS } from '../../core/withdrawals/hidden-sql.ts';
import type { HiveColumn } from './catalog-table.ts';

/** A ledger event as core/deliveries/ledger.ts writes it. */
export const LEDGER_COLUMNS: readonly HiveColumn[] = [
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

export const CURRENT_COLUMNS = [
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

export const PERSONS_COLUMNS = [
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
export const HIDING_COLUMNS: readonly HiveColumn[] = [
  { name: 'what', type: 'string', comment: 'person, record, document, planned, shown or file' },
  { name: 'value', type: 'string', comment: 'A pseudonym, or the key of a file' },
];

/** core/withdrawals/withdrawn.ts, WithdrawnLine. */
export const WITHDRAWN_COLUMNS: readonly HiveColumn[] = [
  { name: 'withdrawal_id', type: 'string', comment: 'Request, or delivery that told of more' },
  { name: 'what', type: 'string', comment: 'person, record, document or number' },
  { name: 'value', type: 'string', comment: 'A pseudonym, or the end of a placeholder' },
];

export const HIDDEN_COLUMNS = Object.values(HIDDEN_MAPS).map((name) => ({
  name,
  hiveType: 'map<string,string>',
  trinoType: 'map(varchar,varchar)',
  description: 'What views leave out while files are being rewritten, as keys',
}));

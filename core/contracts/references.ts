import { checkIdentifiability } from '../disclosure/check-identifiability.ts';
import { checkConsent } from './check-consent.ts';
import { checkShifts, checkUse } from './check-use.ts';
import { normaliseColumnName } from './column-names.ts';
import {
  type Contract,
  type Contracts,
  type Derived,
  type DocumentContract,
  declaredFields,
  type Field,
  type HeaderField,
  type PictureContract,
  type TableContract,
} from './contract.ts';
import { ContractError } from './contract-error.ts';
import { publishedTables } from './published-tables.ts';
import { exactColumns, personColumns } from './set-rules.ts';
import { type StudyWeek, weekColumnName } from './study-weeks.ts';

const ANY_WEEK: StudyWeek = { year: 2020, week: 53, start: '2020-12-28' };

/** Checks what one file alone cannot tell: names that point at other fields, code lists, tables and sources. */
export function checkReferences(contracts: Contracts): void {
  for (const contract of contracts.tables.values()) {
    const file = fileOf(contract);
    const fields = declaredFields(contract);
    checkNames(file, fields);
    for (const field of fields) checkCodes(file, field, contracts);
    if (contract.kind === 'table') {
      for (const field of contract.fields) checkKeptText(file, field);
      checkTable(file, contract, contracts);
      checkPublication(file, contract);
      checkUse(file, contract, contracts);
      checkShifts(file, contract);
    } else if (contract.kind === 'document') {
      checkDocument(file, contract);
      checkConsent(file, contract, contracts);
    } else if (contract.kind === 'picture') checkPicture(file, contract, contracts);
    const known = new Set(
      [...contracts.studies.values()].flatMap((study) => study.sources.map(({ name }) => name)),
    );
    for (const source of contract.sources) {
      if (!known.has(source)) throw new ContractError(file, 'sources', `no study has a source ${source}`);
    }
  }
  for (const { name, personTables } of contracts.studies.values()) {
    for (const table of personTables) {
      const contract = contracts.tables.get(table);
      if (contract?.kind !== 'table' || personColumns(contract).length === 0)
        throw new ContractError(`studies/${name}.json`, 'personTables', `${table} publishes no person`);
    }
  }
  checkIdentifiability(contracts);
  for (const table of publishedTables(contracts)) {
    const doubled = table.columns.find(
      ({ name }, index) => table.columns.findIndex((other) => other.name === name) < index,
    );
    if (doubled !== undefined) throw new ContractError(table.name, doubled.name, 'is published twice');
  }
}

const FOLDER = {
  table: 'registry',
  document: 'transcripts',
  coding: 'codings',
  picture: 'pictures',
} as const;

function fileOf({ kind, name }: Contract): string {
  return `${FOLDER[kind]}/${name}.json`;
}

function checkNames(file: string, fields: readonly (Field | HeaderField)[]): void {
  const owner = new Map<string, string>();
  for (const field of fields) {
    for (const name of new Set([field.name, ...(field.aliases ?? [])].map(normaliseColumnName))) {
      const other = owner.get(name);
      if (other !== undefined)
        throw new ContractError(file, `field ${field.name}`, `shares a name with field ${other}`);
      owner.set(name, field.name);
    }
  }
}

function checkCodes(file: string, field: Field | HeaderField, contracts: Contracts): void {
  const place = `field ${field.name}`;
  const list = field.codes === undefined ? undefined : contracts.codeLists.get(field.codes);
  if (field.codes !== undefined && list === undefined)
    throw new ContractError(file, place, `no code list ${field.codes}`);
  const { privacy } = field;
  if (privacy.treatment === 'drop') return;
  const columns = [
    ...(privacy.treatment === 'map' ? [privacy.column] : []),
    ...(privacy.also ?? []).map(({ column }) => column),
  ];
  for (const column of columns) {
    if (list?.columns.includes(column) !== true)
      throw new ContractError(file, place, `no column ${column} in its code list`);
  }
}

/** Text that leaves as it came is limited to a list or a form, or a note with a name in it would pass as a column. */
function checkKeptText(file: string, { name, type, privacy, codes, unknownCode, constraints }: Field): void {
  const leavesAsText = type === 'string' && (privacy.treatment === 'keep' || privacy.treatment === 'prefix');
  const isLimited =
    (codes !== undefined && unknownCode === 'error') ||
    constraints.enum !== undefined ||
    constraints.pattern !== undefined;
  if (leavesAsText && !isLimited)
    throw new ContractError(file, `field ${name}`, 'is text that is kept without codes, enum or pattern');
}

function checkTable(file: string, contract: TableContract, contracts: Contracts): void {
  const names = new Set(contract.fields.map(({ name }) => name));
  const mentioned = [
    ...contract.primaryKey,
    ...contract.rules.flatMap(({ field, other }) => [field, other]),
    ...(contract.foreignKeys ?? []).flatMap(({ fields }) => fields),
    ...(contract.reshape === undefined ? [] : [contract.reshape.field]),
    ...contract.fields.flatMap(({ codesValidAt }) =>
      codesValidAt === undefined ? [] : [codesValidAt.field],
    ),
    ...contract.rows.map(({ field }) => field),
    ...contract.derived.flatMap(fieldsOfDerived),
  ];
  for (const name of mentioned) {
    if (!names.has(name)) throw new ContractError(file, `field ${name}`, 'is mentioned but not declared');
  }
  checkForeignKeys(file, contract, contracts);
  checkQuarantine(file, contract);
  if (contract.knownPersons !== undefined && personColumns(contract).length === 0)
    throw new ContractError(file, 'knownPersons', 'is said of a table that publishes no person');
  for (const field of contract.fields) {
    if (field.perWeek === undefined) continue;
    if (contract.reshape?.field !== field.name)
      throw new ContractError(file, `field ${field.name}`, 'a weekly column needs reshape');
    if (weekColumnName(field.perWeek, ANY_WEEK) === field.perWeek) {
      throw new ContractError(file, `field ${field.name}`, 'perWeek holds no {yy}{ww}');
    }
  }
}

function checkDocument(file: string, { writer, roles, header, outputs }: DocumentContract): void {
  if (!roles.some(({ name }) => name === writer))
    throw new ContractError(file, 'writer', `no role ${writer}`);
  const published = new Set(outputs.documents.columns.map(({ name }) => name));
  for (const { name, privacy } of header) {
    if (privacy.treatment !== 'drop' && !published.has(privacy.as))
      throw new ContractError(file, `field ${name}`, `documents have no column ${privacy.as}`);
  }
}

function checkPicture(file: string, { namedIn, sources }: PictureContract, { tables }: Contracts): void {
  const document = tables.get(namedIn.document);
  if (document?.kind !== 'document')
    throw new ContractError(file, 'namedIn', `no kind of document ${namedIn.document}`);
  const field = document.header.find(({ name }) => name === namedIn.field);
  // It names files of the sender's.
  if (field?.privacy.treatment !== 'drop')
    throw new ContractError(file, 'namedIn', `${namedIn.field} is no line of its header that is dropped`);
  if (sources.some((source) => !document.sources.includes(source)))
    throw new ContractError(file, 'sources', 'may not deliver the documents that name them');
}

function fieldsOfDerived(derived: Derived): string[] {
  switch (derived.kind) {
    case 'since':
      return [derived.field];
    case 'hours':
      return [derived.from, derived.to];
    case 'lasts':
      return [derived.from, derived.to, ...(derived.only === undefined ? [] : [derived.only.field])];
  }
}

function checkForeignKeys(file: string, contract: TableContract, { tables }: Contracts): void {
  for (const { fields, reference } of contract.foreignKeys ?? []) {
    const other = tables.get(reference.resource);
    if (other?.kind !== 'table')
      throw new ContractError(file, 'foreignKeys', `no table ${reference.resource}`);
    const unknown = reference.fields.find((name) => !other.fields.some((field) => field.name === name));
    if (unknown !== undefined)
      throw new ContractError(file, 'foreignKeys', `${reference.resource} has no field ${unknown}`);
    try {
      exactColumns(contract, fields);
      exactColumns(other, reference.fields);
    } catch {
      throw new ContractError(file, 'foreignKeys', 'has a field that is not published as it is');
    }
  }
}

function checkQuarantine(file: string, { onInvalid, maxInvalidShare }: TableContract): void {
  if ((onInvalid === 'quarantine') !== (maxInvalidShare !== undefined))
    throw new ContractError(file, 'maxInvalidShare', 'goes with onInvalid quarantine, and only with it');
}

/** What is not published publishes nothing, and what tells rows apart has a key to tell them by. */
function checkPublication(
  file: string,
  { published, fields, derived, rowId, primaryKey }: TableContract,
): void {
  const leaving = fields.find(({ privacy }) => privacy.treatment !== 'drop');
  if (!published && leaving !== undefined)
    throw new ContractError(file, `field ${leaving.name}`, 'leaves a table that is not published');
  if (!published && (derived.length > 0 || rowId !== undefined))
    throw new ContractError(file, 'published', 'is false for a table with derived columns or row ids');
  if (rowId !== undefined && primaryKey.length === 0)
    throw new ContractError(file, 'rowId', 'needs a primary key');
  for (const { name, type, delimiter, privacy } of fields) {
    if (type !== 'list') continue;
    if (delimiter === undefined)
      throw new ContractError(file, `field ${name}`, 'is a list without delimiter');
    if (privacy.treatment !== 'map' && privacy.treatment !== 'drop')
      throw new ContractError(file, `field ${name}`, 'is a list that is neither mapped nor dropped');
  }
}

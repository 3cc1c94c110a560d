import { basename, dirname, extname } from 'node:path';
import { contracts } from '../../cli/contracts.ts';
import { describeDelivery, sha256 } from '../../core/deliveries/describe.ts';
import { makeStudy, type SyntheticFile } from '../../core/synthetic/make-study.ts';

/** What lies in a delivery's folder, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Registers enough to see a delivery's way: each further one costs every test its parts. */
const TABLES = new Set([
  'core_group',
  'interview',
  'consents',
  'population',
  'education',
  'transfer_payments',
]);

/** A small delivery of a source, as it would make it: five persons of the whole study, two of them Skive's. */
export function aDelivery(source: string, { persons = 5, seed = 7 } = {}): readonly SyntheticFile[] {
  const found = makeStudy(contracts, { persons, seed }).deliveries.find((one) => one.source === source);
  if (found === undefined) throw new Error(`no source is named ${source}`);
  return found.files.filter(({ table }) => TABLES.has(table));
}

/** A file of a delivery. */
export function aFile(table: string, path: string, content: string | Uint8Array): SyntheticFile {
  return { table, path, content: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** A core-group file with these rows under its header. */
export function aCoreGroup(...rows: readonly string[]): SyntheticFile {
  return aFile('core_group', 'core_group.csv', [CORE_GROUP_HEADER, ...rows, ''].join('\r\n'));
}

export const CORE_GROUP_HEADER = 'cpr;kommune;startdato;slutdato;intensitet';

/** Files together with the descriptor that says the truth about them, unless it is changed. */
export function packed(
  files: readonly SyntheticFile[],
  {
    replaces,
    change = (descriptor) => descriptor,
  }: { replaces?: string; change?: (it: Descriptor) => unknown } = {},
): Files {
  const described = files.map(({ table, path, content }) => ({
    resource: path.includes('/') ? dirname(path) : basename(path, extname(path)),
    table,
    path,
    bytes: content.length,
    sha256: sha256(content),
  }));
  const descriptor = describeDelivery(described, replaces === undefined ? {} : { replaces }) as Descriptor;
  return {
    ...Object.fromEntries(files.map(({ path, content }) => [path, content])),
    'datapackage.json': JSON.stringify(change(descriptor)),
  };
}

export interface Descriptor {
  readonly resources: readonly Record<string, unknown>[];
}

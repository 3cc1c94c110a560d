import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Contracts } from '../../core/contracts/contract.ts';
import { type DeliveredPart, parseDescriptor } from '../../core/deliveries/descriptor.ts';
import { DESCRIPTOR_NAME } from '../../core/deliveries/keys.ts';
import type { Finding } from '../../core/deliveries/report.ts';
import { nameHash } from '../../core/pictures/name-hash.ts';
import { WrongUsage } from '../errors.ts';
import { neutralEnding } from './neutral-ending.ts';
import { measure, type PartContent } from './part-content.ts';
import { recogniseTable } from './recognise-table.ts';

/** One file of a delivery on this machine, or some of it, with what its descriptor says of it. */
export interface LocalPart extends DeliveredPart, PartContent {}

export interface LocalDelivery {
  readonly replaces?: string;
  readonly parts: readonly LocalPart[];
  /** What is wrong with the delivery as a whole, before any file is read. */
  readonly errors: readonly Finding[];
}

/** Reads a delivery: one folder with `datapackage.json`, or plain files, for which the descriptor is made up here. */
export async function readLocalDelivery(
  paths: readonly string[],
  contracts: Contracts,
): Promise<LocalDelivery> {
  const [only = ''] = paths;
  if (paths.length === 1 && (await kindOf(only)) === 'folder') return readFolder(resolve(only), contracts);
  for (const [index, path] of paths.entries()) {
    const kind = await kindOf(path);
    if (kind === undefined) throw new WrongUsage(`argument ${index + 1} is no file that can be read`);
    if (kind === 'folder') throw new WrongUsage('give one folder, or one or more files');
  }
  return describeFiles(
    paths.map((path) => resolve(path)),
    contracts,
  );
}

async function readFolder(folder: string, contracts: Contracts): Promise<LocalDelivery> {
  const text = await readFile(join(folder, DESCRIPTOR_NAME), 'utf8').catch(() => undefined);
  if (text === undefined) return { parts: [], errors: [finding('', 'descriptor-missing')] };
  const parsed = parseDescriptor(text);
  if (!parsed.ok) return { parts: [], errors: parsed.errors };
  const { replaces, parts } = parsed.descriptor;
  const errors: Finding[] = [];
  const local: LocalPart[] = [];
  for (const part of parts) {
    const file = join(folder, part.path);
    if ((await kindOf(file)) === 'file') local.push({ ...part, ...namedAs(part, contracts), file });
    else errors.push(finding(`${part.resource}.path`, 'file-missing'));
  }
  return { ...(replaces === undefined ? {} : { replaces }), parts: local, errors };
}

/** Plain files: the table of each is recognised by its header, and files of one table become its parts, in the order given. */
async function describeFiles(files: readonly string[], contracts: Contracts): Promise<LocalDelivery> {
  const parts: LocalPart[] = [];
  const errors: Finding[] = [];
  for (const file of files) {
    const recognised = await recogniseTable(file, contracts);
    if (!recognised.ok) errors.push(finding(`file ${files.indexOf(file) + 1}`, recognised.rule));
    else {
      const { table } = recognised;
      const part = parts.filter((other) => other.table === table).length + 1;
      const path = `${table}/part-${String(part).padStart(4, '0')}${neutralEnding(file)}`;
      const named = namedAs({ table, path: file }, contracts);
      parts.push({ resource: table, table, part, path, file, ...named, ...(await measure({ file })) });
    }
  }
  return { parts, errors };
}

/** A picture goes under another path, and its text names it by the sender's. */
function namedAs(
  { table, path, nameHash: hash = nameHash(path) }: Pick<DeliveredPart, 'table' | 'path' | 'nameHash'>,
  { tables }: Contracts,
): Pick<DeliveredPart, 'nameHash'> {
  return tables.get(table)?.kind === 'picture' ? { nameHash: hash } : {};
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

function finding(column: string, rule: string): Finding {
  return { row: 0, column, rule, count: 1 };
}

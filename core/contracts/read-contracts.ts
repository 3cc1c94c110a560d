import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type * as z from 'zod';
import { type CodeList, parseCodeList } from './code-list.ts';
import {
  CodingContract,
  type Contract,
  type Contracts,
  DocumentBasics,
  DocumentKind,
  PictureContract,
  TableContract,
} from './contract.ts';
import { ContractError } from './contract-error.ts';
import { checkReferences } from './references.ts';
import { Study } from './study.ts';

/** Reads and checks everything under `schemasFolder`; a file that cannot be used throws a ContractError that names the file and the field. */
export function readContracts(schemasFolder: string): Contracts {
  const codeLists = new Map<string, CodeList>();
  for (const file of filesIn(schemasFolder, 'codes', '.csv')) {
    const name = basename(file, '.csv');
    codeLists.set(name, parseCodeList(name, readFileSync(join(schemasFolder, file), 'utf8')));
  }
  const tables = new Map<string, Contract>();
  for (const file of filesIn(schemasFolder, 'registry', '.json'))
    add(tables, file, parse(schemasFolder, file, TableContract));
  const basics = readDocumentBasics(schemasFolder);
  for (const file of filesIn(schemasFolder, 'transcripts', '.json')) {
    const kind = parse(schemasFolder, file, DocumentKind);
    add(tables, file, { ...kind, ...basics, header: [...basics.header, ...kind.header] });
  }
  for (const file of filesIn(schemasFolder, 'codings', '.json'))
    add(tables, file, parse(schemasFolder, file, CodingContract));
  for (const file of filesIn(schemasFolder, 'pictures', '.json'))
    add(tables, file, parse(schemasFolder, file, PictureContract));
  const studies = new Map<string, Study>();
  for (const file of filesIn(schemasFolder, 'studies', '.json'))
    add(studies, file, parse(schemasFolder, file, Study));
  checkReferences({ tables, codeLists, studies });
  return { tables, codeLists, studies };
}

/** What every kind of document shares, one file each. */
function readDocumentBasics(schemasFolder: string): DocumentBasics {
  const { header, roles, outputs } = DocumentBasics.shape;
  return {
    header: parse(schemasFolder, 'documents/header.json', header),
    roles: parse(schemasFolder, 'documents/roles.json', roles),
    outputs: parse(schemasFolder, 'documents/outputs.json', outputs),
  };
}

function filesIn(schemasFolder: string, folder: string, ending: string): string[] {
  const names = readdirSync(join(schemasFolder, folder)).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => `${folder}/${name}`);
}

function add<T extends { name: string }>(map: Map<string, T>, file: string, item: T): void {
  if (basename(file, '.json') !== item.name)
    throw new ContractError(file, 'name', 'is not the name of its file');
  if (map.has(item.name)) throw new ContractError(file, 'name', 'is taken by another file');
  map.set(item.name, item);
}

function parse<T extends z.ZodType>(schemasFolder: string, file: string, type: T): z.infer<T> {
  const json = readJson(schemasFolder, file);
  const parsed = type.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  throw new ContractError(file, place(json, path), issue?.message ?? 'is not valid');
}

function readJson(schemasFolder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(schemasFolder, file), 'utf8'));
  } catch {
    throw new ContractError(file, '', 'is not JSON');
  }
}

/** `field hfaudd, privacy.why`: a field by its name where it has one, because nobody counts to the fourteenth. */
function place(json: unknown, path: readonly PropertyKey[]): string {
  if (Array.isArray(json)) return place({ header: json }, ['header', ...path]);
  const [list, index, ...rest] = path;
  if ((list === 'fields' || list === 'header') && typeof index === 'number') {
    const fields = (json as Record<string, { name?: unknown }[] | undefined>)[list];
    const name = fields?.[index]?.name;
    return [`field ${typeof name === 'string' ? name : index}`, rest.map(String).join('.')]
      .filter((part) => part !== '')
      .join(', ');
  }
  return path.map(String).join('.');
}

import * as z from 'zod';
import { isDeliveryId } from './keys.ts';
import type { Finding } from './report.ts';
import { StatedForm } from './stated-form.ts';

/** One file of a delivery: a resource with several paths is one table in several parts. */
export interface DeliveredPart {
  readonly resource: string;
  readonly table: string;
  /** From 1. */
  readonly part: number;
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Absent where the descriptor leaves it open. */
  readonly stated?: StatedForm;
  /**
   * Of a file that was cut: rows that stand between its header and this part. Where it is over 0, the part goes on where the one before it
   * ends. Absent where the part is a file of its own.
   */
  readonly rowsBefore?: number;
  /** Of a picture: stands for what the sender calls the file, by which a document names it. @default that of the last part of `path` */
  readonly nameHash?: string;
}

export interface Descriptor {
  readonly replaces?: string;
  readonly parts: readonly DeliveredPart[];
}

export type ParsedDescriptor = { ok: true; descriptor: Descriptor } | { ok: false; errors: Finding[] };

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);

const Bytes = z.int().nonnegative();
const Hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const NameHash = z.string().regex(/^[0-9a-f]{64}$/);

/** What stands in `parts` of one file of several; how it is written, where that is not said of all. */
const Part = StatedForm.extend({
  bytes: Bytes,
  hash: Hash,
  rowsBefore: z.int().nonnegative().optional(),
  nameHash: NameHash.optional(),
});

/**
 * The standard's `bytes` and `hash` are about a resource as a whole, so one in several files says those of each file in `parts`, in step with
 * `path`. Lists in their place are read too.
 */
const Resource = StatedForm.extend({
  name: z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/),
  path: oneOrMore(z.string()),
  bytes: oneOrMore(Bytes).optional(),
  hash: oneOrMore(Hash).optional(),
  parts: z.array(Part).optional(),
  nameHash: NameHash.optional(),
  schema: z.string(),
});

const DataPackage = z.looseObject({
  replaces: z.string().refine(isDeliveryId).optional(),
  resources: z.array(Resource).min(1),
});

/**
 * Reads `datapackage.json` (Data Package v2, datapackage.org) as far as a delivery uses it: resources with `name`, `path`, `bytes`, `hash`,
 * `schema`, `encoding` and `dialect`, and Carelake's own `replaces`. Errors name the place in the descriptor as their column, never what stands there.
 */
export function parseDescriptor(text: string): ParsedDescriptor {
  const json = parseJson(text);
  if (json === undefined) return refuse([finding('', 'descriptor-json')]);
  const parsed = DataPackage.safeParse(json);
  if (!parsed.success)
    return refuse(parsed.error.issues.map((issue) => finding(place(issue.path), 'descriptor')));
  const errors: Finding[] = [];
  const parts = parsed.data.resources.flatMap((resource, index) =>
    partsOf(resource, `resources[${index}]`, errors),
  );
  errors.push(...doubledNames(parsed.data.resources.map(({ name }) => name)), ...doubledPaths(parts));
  if (errors.length > 0) return refuse(errors);
  const { replaces } = parsed.data;
  return { ok: true, descriptor: { ...(replaces === undefined ? {} : { replaces }), parts } };
}

/**
 * A path that stays inside its delivery and tells nothing about a person: plain ASCII, relative, no `..`, no run of digits as long as a CPR
 * number, because keys end up in logs that cannot be erased.
 */
function isSafePath(path: string): boolean {
  const segments = path.split('/');
  return (
    path.length <= 200 &&
    segments.every((segment) => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(segment) && !segment.includes('..')) &&
    !/\d{6}-?\d{4}|\d{9,}/.test(path) &&
    path !== 'datapackage.json'
  );
}

function partsOf(resource: z.infer<typeof Resource>, where: string, errors: Finding[]): DeliveredPart[] {
  const paths = [resource.path].flat();
  const bytes = resource.parts?.map((part) => part.bytes) ?? [resource.bytes ?? []].flat();
  const hashes = resource.parts?.map((part) => part.hash) ?? [resource.hash ?? []].flat();
  if (bytes.length !== paths.length) errors.push(finding(`${where}.bytes`, 'descriptor'));
  if (hashes.length !== paths.length) errors.push(finding(`${where}.hash`, 'descriptor'));
  return paths.map((path, index) => {
    if (!isSafePath(path)) errors.push(finding(`${where}.path[${index}]`, 'path'));
    const { rowsBefore, nameHash = resource.nameHash, ...own } = resource.parts?.[index] ?? {};
    return {
      resource: resource.name,
      table: resource.schema,
      part: index + 1,
      path,
      bytes: bytes[index] ?? -1,
      sha256: (hashes[index] ?? '').replace('sha256:', ''),
      ...statedOf({ ...resource, ...own }),
      ...(rowsBefore === undefined ? {} : { rowsBefore }),
      ...(nameHash === undefined ? {} : { nameHash }),
    };
  });
}

function statedOf({ encoding, dialect }: StatedForm): Pick<DeliveredPart, 'stated'> {
  return encoding === undefined && dialect === undefined ? {} : { stated: { encoding, dialect } };
}

function doubledNames(names: readonly string[]): Finding[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [finding(`resources[${index}].name`, 'descriptor-doubled')] : [],
  );
}

function doubledPaths(parts: readonly DeliveredPart[]): Finding[] {
  const paths = parts.map(({ path }) => path);
  return parts.flatMap((part, index) =>
    paths.indexOf(part.path) < index ? [finding(`${part.resource}.path`, 'descriptor-doubled')] : [],
  );
}

function finding(column: string, rule: string): Finding {
  return { row: 0, column, rule, count: 1 };
}

function place(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

function refuse(errors: Finding[]): ParsedDescriptor {
  return { ok: false, errors };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which may hold a person's data.
    return undefined;
  }
}

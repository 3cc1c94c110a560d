import type { Contracts, DocumentContract, PictureContract } from '../contracts/contract.ts';
import type { DeliveredPart } from '../deliveries/descriptor.ts';
import type { Finding, PartReport } from '../deliveries/report.ts';
import type { Header } from '../transcripts/transcript.ts';
import { nameHash } from './name-hash.ts';
import { isPictureEnding, READ_ENDINGS } from './picture-format.ts';

/** What a document says of the pictures that came with it. */
export interface NamedPictures {
  /** Each as its header writes it, and in which line. */
  readonly names: readonly { readonly name: string; readonly line: number }[];
  /** How many persons' numbers its header gives. */
  readonly persons: number;
}

type NamedPart = Pick<DeliveredPart, 'table' | 'path' | 'nameHash'>;
type Judged = NamedPart & { readonly report: PartReport };
type Said = NamedPictures['names'][number];

/** Which part says a picture's name and where, by the hash of every name that a file so called may have. */
export type Sayings<T> = ReadonlyMap<string, readonly { readonly part: T; readonly said: Said }[]>;

const BETWEEN_NAMES = /[,;\n]/u;

/** How pictures are delivered that documents of a kind may name; undefined where it names none. */
export function pictureContractFor(
  { name }: Pick<DocumentContract, 'name'>,
  contracts: Contracts,
): PictureContract | undefined {
  return [...contracts.tables.values()].find(
    (one): one is PictureContract => one.kind === 'picture' && one.namedIn.document === name,
  );
}

/** What a document's checked header says of pictures. */
export function namedPictures(
  header: Header,
  { field, person }: { readonly field: string; readonly person: string },
): NamedPictures {
  const names = (header[field] ?? []).flatMap(({ value, line }) =>
    value.split(BETWEEN_NAMES).flatMap((one) => (one.trim() === '' ? [] : [{ name: one.trim(), line }])),
  );
  return { names, persons: new Set((header[person] ?? []).map(({ value }) => value)).size };
}

/** What parts of a delivery say: a picture by its whole name, or without its ending, which many programs do not show. */
export function sayingsOf<T extends { readonly report: Pick<PartReport, 'pictures'> }>(
  parts: readonly T[],
): Sayings<T> {
  const all = parts.flatMap((part) =>
    (part.report.pictures?.names ?? []).flatMap((said) =>
      ['', ...READ_ENDINGS].map((ending) => ({ hash: nameHash(said.name + ending), part, said })),
    ),
  );
  return Map.groupBy(all, ({ hash }) => hash);
}

/** The one part of a delivery that names a picture; undefined where none or several do. */
export function namingPart<T>(picture: NamedPart, sayings: Sayings<T>): T | undefined {
  const naming = partsNaming(picture, sayings);
  return naming.length === 1 ? naming[0] : undefined;
}

/**
 * Judges what one file alone cannot show: that each picture is named by one document of the delivery, which is one person's. What a document
 * names and nobody delivered is worth a warning: it may be left out on purpose.
 */
export function tiePictures<T extends Judged>(parts: readonly T[], contracts: Contracts): T[] {
  const kindOf = ({ table }: Judged) => contracts.tables.get(table)?.kind;
  const pictures = Map.groupBy(
    parts.filter((part) => kindOf(part) === 'picture'),
    hashOf,
  );
  const sayings = sayingsOf(parts);
  const heard = [...pictures.keys()].flatMap((hash) => sayings.get(hash) ?? []);
  const delivered = new Set(heard.map(({ said }) => said));
  // One that could not be read may name any picture, and has an error of its own.
  const isUnread = parts.some((part) => kindOf(part) === 'document' && part.report.read === undefined);
  return parts.map((part) => {
    if (kindOf(part) !== 'picture') return withMissing(part, delivered, contracts);
    const isDoubled = (pictures.get(hashOf(part)) ?? []).length > 1;
    const rule = isDoubled ? 'picture-name-doubled' : untied(partsNaming(part, sayings), isUnread);
    return withError(part, rule);
  });
}

function withError<T extends Judged>(part: T, rule: string | undefined): T {
  if (rule === undefined) return part;
  const errors = [...part.report.errors, { row: 0, column: '', rule, count: 1 }];
  return { ...part, report: { ...part.report, accepted: 0, errors } };
}

/** Why a picture that some parts name cannot be told to be one person's, as a rule. */
function untied(naming: readonly Judged[], isUnread: boolean): string | undefined {
  if (naming.length === 0) return isUnread ? undefined : 'picture-untied';
  if (naming.length > 1) return 'picture-tied-twice';
  return naming[0]?.report.pictures?.persons === 1 ? undefined : 'picture-person';
}

function withMissing<T extends Judged>(part: T, delivered: ReadonlySet<Said>, contracts: Contracts): T {
  const { table, report } = part;
  const column = pictureContractFor({ name: table }, contracts)?.namedIn.field ?? '';
  const missing = (report.pictures?.names ?? []).filter(
    (said) => isPictureEnding(said.name) && !delivered.has(said),
  );
  if (missing.length === 0) return part;
  const warnings = missing.map(
    ({ line }): Finding => ({ row: line, column, rule: 'picture-missing', count: missing.length }),
  );
  return { ...part, report: { ...report, warnings: [...report.warnings, ...warnings] } };
}

function partsNaming<T>(picture: NamedPart, sayings: Sayings<T>): T[] {
  return [...new Set(sayings.get(hashOf(picture))?.map(({ part }) => part))];
}

function hashOf({ nameHash: hash, path }: NamedPart): string {
  return hash ?? nameHash(path);
}

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

/** The one part of a delivery that names a picture; undefined where none or several do. */
export function namingPart<T extends { readonly report: Pick<PartReport, 'pictures'> }>(
  picture: NamedPart,
  parts: readonly T[],
): T | undefined {
  const naming = partsNaming(picture, parts);
  return naming.length === 1 ? naming[0] : undefined;
}

/**
 * Judges what one file alone cannot show: that each picture is named by one document of the delivery, which is one person's. What a document
 * names and nobody delivered is worth a warning: it may be left out on purpose.
 */
export function tiePictures<T extends Judged>(parts: readonly T[], contracts: Contracts): T[] {
  const pictures = parts.filter(({ table }) => contracts.tables.get(table)?.kind === 'picture');
  return parts.map((part) => {
    if (pictures.includes(part)) return withError(part, untied(part, { parts, pictures, contracts }));
    const missing = missingOf(part, pictures, contracts);
    if (missing.length === 0) return part;
    return { ...part, report: { ...part.report, warnings: [...part.report.warnings, ...missing] } };
  });
}

function withError<T extends Judged>(part: T, rule: string | undefined): T {
  if (rule === undefined) return part;
  const errors = [...part.report.errors, { row: 0, column: '', rule, count: 1 }];
  return { ...part, report: { ...part.report, accepted: 0, errors } };
}

/** Why a picture cannot be told to be one person's, as a rule. */
function untied(
  picture: NamedPart,
  {
    parts,
    pictures,
    contracts,
  }: { parts: readonly Judged[]; pictures: readonly Judged[]; contracts: Contracts },
): string | undefined {
  if (pictures.filter((other) => hashOf(other) === hashOf(picture)).length > 1) return 'picture-name-doubled';
  const naming = partsNaming(picture, parts);
  // One that could not be read may name it, and has an error of its own.
  const isUnread = ({ table, report }: Judged) =>
    contracts.tables.get(table)?.kind === 'document' && report.read === undefined;
  if (naming.length === 0) return parts.some(isUnread) ? undefined : 'picture-untied';
  if (naming.length > 1) return 'picture-tied-twice';
  return naming[0]?.report.pictures?.persons === 1 ? undefined : 'picture-person';
}

function missingOf(
  { table, report: { pictures: said } }: Judged,
  pictures: readonly NamedPart[],
  contracts: Contracts,
): Finding[] {
  const column = pictureContractFor({ name: table }, contracts)?.namedIn.field ?? '';
  const missing = (said?.names ?? []).filter(
    ({ name }) => isPictureEnding(name) && !pictures.some((picture) => isNamed(picture, name)),
  );
  return missing.map(({ line }) => ({
    row: line,
    column,
    rule: 'picture-missing',
    count: missing.length,
  }));
}

function partsNaming<T extends { readonly report: Pick<PartReport, 'pictures'> }>(
  picture: NamedPart,
  parts: readonly T[],
): T[] {
  return parts.filter(({ report }) => report.pictures?.names.some(({ name }) => isNamed(picture, name)));
}

/** By its whole name, or without its ending, which many programs do not show. */
function isNamed(picture: NamedPart, said: string): boolean {
  const hash = hashOf(picture);
  return ['', ...READ_ENDINGS].some((ending) => nameHash(said + ending) === hash);
}

function hashOf({ nameHash: hash, path }: NamedPart): string {
  return hash ?? nameHash(path);
}

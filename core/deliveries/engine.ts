import type { DuckDBConnection } from '@duckdb/node-api';
import { checkPart as checkCoding } from '../codings/check-part.ts';
import { treatPart as treatCoding } from '../codings/treat-part.ts';
import type { Contract, Contracts } from '../contracts/contract.ts';
import { isKeyless } from '../contracts/published-key.ts';
import type { Study } from '../contracts/study.ts';
import { checkPart as checkPicture } from '../pictures/check-part.ts';
import type { FindCodec } from '../pictures/codecs.ts';
import { treatPart as treatPicture } from '../pictures/treat-part.ts';
import { checkPart as checkTable, type TablePart } from '../registry/check-part.ts';
import { sumContents } from '../registry/sum-contents.ts';
import { treatPart as treatTable } from '../registry/treat-part.ts';
import type { Held } from '../review/held-picture.ts';
import { checkPart as checkDocument } from '../transcripts/check-part.ts';
import type { Decision } from '../transcripts/decisions.ts';
import type { NameLists } from '../transcripts/known-people/name-lists.ts';
import type { CompanionFile } from '../transcripts/known-people/read-shared-names.ts';
import { treatPart as treatDocument } from '../transcripts/treat-part.ts';
import type { AcceptedPart, TreatedFile } from './accepted-part.ts';
import { inSendersRows } from './join-parts.ts';
import type { SetFinding } from './publication.ts';
import { goesOn, type PartReport } from './report.ts';
import type { StatedForm } from './stated-form.ts';

export interface PartToCheck {
  readonly contract: Contract;
  readonly contracts: Contracts;
  readonly study: Study;
  /** The delivered file, local. */
  readonly file: string;
  /** Where the canonical typed Parquet goes. */
  readonly acceptedFile: string;
  /** Where rows that are set aside go, as CSV. @default nowhere */
  readonly invalidFile?: string | undefined;
  /** What the sender calls the file. @default file */
  readonly path?: string | undefined;
  /** How the sender says that it is written. */
  readonly stated?: StatedForm | undefined;
  /** Rows of the sender's file between its header and this part of it. @default it is no part of a larger file */
  readonly rowsBefore?: number | undefined;
  /** Of what is packed in it. @default what a function's scratch folder holds */
  readonly mostUnpackedBytes?: number | undefined;
  /** Where the codecs of pictures are. @default no picture can be read */
  readonly findCodec?: FindCodec | undefined;
}

export interface PartToTreat extends AcceptedPart {
  readonly contract: Contract;
  /** Holds the word tables of the transcripts' languages. */
  readonly lexiconFolder: string;
  /** Whose names may occur in documents. @default nobody's */
  readonly lists?: NameLists;
  /** Files of published turns, in which coded passages are found. @default no passage is looked for */
  readonly turnFiles?: readonly string[];
  /** Of a document: all documents of its persons, itself among them. @default it is alone */
  readonly companions?: readonly CompanionFile[];
  /** Pseudonyms of persons who have withdrawn. @default nobody */
  readonly withdrawn?: ReadonlySet<string>;
  /** The accepted file of the document that names a picture. @default no picture can be treated */
  readonly documentFile?: string | undefined;
  /** What a reviewer decided about a document. @default nothing */
  readonly decisions?: readonly Decision[];
}

export interface TreatedPart {
  readonly files: readonly TreatedFile[];
  /** What it is against what is published already. */
  readonly findings: readonly SetFinding[];
  /** Of a document or a picture: what a person would have to decide before anybody sees the files. */
  readonly held?: Held;
  /** Of a picture: what that person has to look at. */
  readonly image?: Buffer;
}

/** Judges one part by its contract and writes what it accepted as Parquet. Bad input is findings, never a throw. */
export async function checkPart(db: DuckDBConnection, part: PartToCheck): Promise<PartReport> {
  const { contract, ...rest } = part;
  if (contract.kind === 'document') return checkDocument(db, { contract, ...rest });
  if (contract.kind === 'coding') return checkCoding(db, rest);
  if (contract.kind === 'picture') return checkPicture(db, rest);
  const report = await checkPartOfTable(db, { contract, ...rest });
  if (!isKeyless(contract) || !goesOn(report)) return report;
  return { ...report, contents: await sumContents(db, contract, part.acceptedFile) };
}

async function checkPartOfTable(db: DuckDBConnection, { contract, ...rest }: TablePart): Promise<PartReport> {
  if (rest.rowsBefore === undefined) return checkTable(db, { contract, ...rest });
  // How many rows may be set aside is about the whole file: the report that joins its parts says.
  const patient = contract.maxInvalidShare === undefined ? contract : { ...contract, maxInvalidShare: 1 };
  return inSendersRows(await checkTable(db, { contract: patient, ...rest }), rest.rowsBefore);
}

/** Applies the contract's privacy treatment to an accepted part; the same input gives the same bytes. */
export async function treatPart(db: DuckDBConnection, part: PartToTreat): Promise<TreatedPart> {
  const { contract, ...rest } = part;
  switch (contract.kind) {
    case 'table':
      return { files: await treatTable(db, { contract, ...rest }), findings: [] };
    case 'document':
      return { ...(await treatDocument(db, { contract, ...rest })), findings: [] };
    case 'coding':
      return treatCoding(db, { contract, ...rest });
    case 'picture':
      return { ...(await treatPicture(db, { contract, ...rest })), findings: [] };
  }
}

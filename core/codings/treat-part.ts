import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CodingContract } from '../contracts/contract.ts';
import type { AcceptedPart, TreatedFile } from '../deliveries/accepted-part.ts';
import type { SetFinding } from '../deliveries/publication.ts';
import type { ProjectCode } from '../qda/project.ts';
import { type NameLists, NO_LISTS } from '../transcripts/known-people/name-lists.ts';
import { placesOfStudy } from '../transcripts/study-places.ts';
import { type PublishedRow, writeOutput } from '../transcripts/write-output.ts';
import { readAccepted } from './accepted-coding.ts';
import { codeTree } from './code-tree.ts';
import { findSegments, SEGMENTS } from './find-segments.ts';
import { nameCodes } from './name-codes.ts';
import { readTurns } from './read-turns.ts';

interface CodingToTreat extends AcceptedPart {
  readonly contract: CodingContract;
  readonly lexiconFolder: string;
  /** Whose names may occur. @default nobody's */
  readonly lists?: NameLists;
  /** Files of published turns. @default they are not at hand, and no passage is looked for */
  readonly turnFiles?: readonly string[];
}

interface Treated {
  readonly files: readonly TreatedFile[];
  /** What its passages and names are against what is published. */
  readonly findings: readonly SetFinding[];
}

const CODES = 'codes';
const BETWEEN_NAMES = ' > ';
const CODE_ID_DIGITS = 16;
const NAME_HIDDEN = { table: CODES, column: 'name', rule: 'code-name-hidden', severity: 'warning' } as const;

/** Writes what analysts may see of an accepted coding: `codes`, and `coded_segments` with each passage found again in the published turns. */
export async function treatPart(db: DuckDBConnection, part: CodingToTreat): Promise<Treated> {
  const { contract, pseudonyms, turnFiles, lists = NO_LISTS } = part;
  const { codes, texts } = await readAccepted(db, part.acceptedFile);
  const codeId = (guid: string) => pseudonyms.pseudonym('record', `code|${guid}`).slice(0, CODE_ID_DIGITS);
  const write = (name: string, rows: readonly PublishedRow[]) => {
    const file = join(part.outputFolder, `${name}-${part.outputName}.parquet`);
    const columns = contract.outputs[name as keyof typeof contract.outputs].columns;
    return writeOutput(db, { table: name, file, columns, deliveryId: part.deliveryId }, rows);
  };
  const { names, hidden } = nameCodes(codes, {
    keep: placesOfStudy(part.study, part.contracts.codeLists),
    lists,
    lexiconFolder: part.lexiconFolder,
    pseudonyms,
  });
  const written = await write(CODES, codeRows(codes, names, codeId));
  const ofNames = hidden === 0 ? [] : [{ ...NAME_HIDDEN, count: hidden }];
  if (turnFiles === undefined) return { files: [written], findings: ofNames };
  const turns = await readTurns(db, turnFiles, new Set(texts.map(({ documentId }) => documentId)));
  const { rows, findings } = findSegments(texts, { turns, codeId, pseudonyms });
  return { files: [written, await write(SEGMENTS, rows)], findings: [...ofNames, ...findings] };
}

function codeRows(
  codes: readonly ProjectCode[],
  names: ReadonlyMap<string, string>,
  codeId: (guid: string) => string,
): PublishedRow[] {
  return codeTree(codes).map(({ code, line, position }) => ({
    code_id: codeId(code.guid),
    name: names.get(code.guid) ?? '',
    path: line.map((guid) => names.get(guid) ?? '').join(BETWEEN_NAMES),
    parent_id: code.parent === undefined ? null : codeId(code.parent),
    ancestor_ids: line.map(codeId),
    level: line.length,
    position,
  }));
}

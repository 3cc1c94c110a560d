import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { CONSENT_NEEDS } from '../consents/consent-needs.ts';
import type { DocumentContract } from '../contracts/contract.ts';
import type { AcceptedPart, TreatedFile } from '../deliveries/accepted-part.ts';
import { daysOfShift, shiftOf } from '../pseudonyms/shift-of.ts';
import type { HeldDocument } from '../review/held-document.ts';
import { holdDocument } from '../review/hold-document.ts';
import { type AcceptedDocument, personsOf, readAccepted } from './accepted-document.ts';
import type { Decision } from './decisions.ts';
import { deidentify } from './deidentify.ts';
import { documentIdOf } from './document-id.ts';
import { findingCounts } from './finding-counts.ts';
import { consentNeeds } from './header/consent-needs-of-document.ts';
import { namesOf, participantsOf } from './header/names-of-document.ts';
import { treatHeader } from './header/treat-header.ts';
import { vocabularyOf } from './header/vocabulary.ts';
import { listedIn, type NameLists, NO_LISTS } from './known-people/name-lists.ts';
import { type CompanionFile, readSharedNames } from './known-people/read-shared-names.ts';
import { wordBookOf } from './names/word-book-of.ts';
import { speakerOf } from './speaker-of-turn.ts';
import { wordsOfStudy } from './words-of.ts';
import { type PublishedRow, writeOutput } from './write-output.ts';

interface DocumentToTreat extends AcceptedPart {
  readonly contract: DocumentContract;
  /** Holds the word tables, `<language>.bin`. */
  readonly lexiconFolder: string;
  /** Whose names may occur. @default nobody's */
  readonly lists?: NameLists;
  /** What a reviewer decided. @default nothing */
  readonly decisions?: readonly Decision[];
  /** All documents of its persons, itself among them, in one order. @default it is alone */
  readonly companions?: readonly CompanionFile[];
  /** Pseudonyms of persons who have withdrawn. @default nobody */
  readonly withdrawn?: ReadonlySet<string>;
}

interface TreatedDocument {
  readonly files: TreatedFile[];
  /** What a person would have to decide before anybody sees the files. */
  readonly held: HeldDocument;
}

/**
 * De-identifies an accepted document and writes what analysts may see of it, `documents`, `turns` and `findings`, and for publication which
 * consents it needs, if any.
 */
export async function treatPart(db: DuckDBConnection, part: DocumentToTreat): Promise<TreatedDocument> {
  const { contract, pseudonyms, lists = NO_LISTS, decisions = [], companions = [] } = part;
  const document = await readAccepted(db, part.acceptedFile);
  const vocabulary = vocabularyOf(contract);
  const names = namesOf(document, vocabulary);
  const wordsOf = wordsOfStudy(part);
  const words = wordsOf(document.language);
  const book = wordBookOf(words);
  const texts = document.turns.map(({ text }) => text);
  const { roster, everybody } = listedIn(texts, lists, { pseudonyms, book });
  const shared = await readSharedNames(db, companions, {
    wordsOf,
    isWithdrawn: (cpr) => part.withdrawn?.has(pseudonyms.pseudonym('person', cpr)) ?? false,
  });
  const hidden = deidentify({
    texts,
    names,
    ...words,
    roster,
    decisions,
    participants: participantsOf(document),
    shared,
    shiftDays: shiftOfDocument(document, part),
    pseudonyms: {
      ofName: (key) => pseudonyms.pseudonym('placeholder', key),
      ofPerson: (cpr) => pseudonyms.pseudonym('person', cpr),
    },
  });
  const header = treatHeader(document.header, { contract, codeLists: part.contracts.codeLists, pseudonyms });
  const documentId = documentIdOf(document, pseudonyms);
  const turns = document.turns.map((turn, index): PublishedRow => {
    const { person } = turn;
    return {
      document_id: documentId,
      n: turn.n,
      speaker_role: turn.role,
      speaker: speakerOf(turn, vocabulary, hidden.placeholderOf),
      start_seconds: turn.startSeconds ?? null,
      text: hidden.texts[index]?.text ?? '',
      person_id: person === undefined ? null : pseudonyms.pseudonym('person', person),
    };
  });
  const findings = hidden.texts.flatMap((text) => text.findings);
  const described: PublishedRow = {
    ...header,
    document_id: documentId,
    kind: contract.name,
    language: document.language,
    words: hidden.texts.reduce((sum, { text }) => sum + countWords(text), 0),
    replaced: findings.length,
    doubtful: findings.filter(({ confidence }) => confidence === 'low').length,
  };
  const needs = consentNeeds({ contract, header: document.header, treated: header });
  const { outputs } = contract;
  const scan = {
    document,
    hidden: hidden.texts,
    everybody,
    names: [...names, ...shared.stated],
    book,
  };
  const files = [
    await write(db, part, { name: 'documents', ...outputs.documents }, [described]),
    await write(db, part, { name: 'turns', ...outputs.turns }, turns),
    await write(db, part, { name: 'findings', ...outputs.findings }, findingCounts(documentId, findings)),
    ...(needs.length === 0
      ? []
      : [
          await write(
            db,
            part,
            CONSENT_NEEDS,
            needs.map((need) => ({ ...need, part: part.outputName })),
          ),
        ]),
  ];
  return { files, held: holdDocument(scan, decisions) };
}

/** Days of a document with several persons, or of nobody known, cannot be said to be one person's. */
function shiftOfDocument(
  { header }: AcceptedDocument,
  { contract, study: { textDates }, pseudonyms }: DocumentToTreat,
): number | undefined {
  const [person, ...others] = personsOf(header, contract);
  if (textDates === 'month' || person === undefined || others.length > 0) return undefined;
  return daysOfShift(shiftOf(pseudonyms, 'person', person), textDates.maximumDays);
}

function countWords(text: string): number {
  return text.match(/\[[^\]]*\]|[\p{L}\p{Nd}]+(?:['’-][\p{L}\p{Nd}]+)*/gu)?.length ?? 0;
}

function write(
  db: DuckDBConnection,
  { outputFolder, outputName, deliveryId }: DocumentToTreat,
  { name: table, columns }: { name: string; columns: Parameters<typeof writeOutput>[1]['columns'] },
  rows: readonly PublishedRow[],
): Promise<TreatedFile> {
  const file = join(outputFolder, `${table}-${outputName}.parquet`);
  return writeOutput(db, { table, file, columns, deliveryId }, rows);
}

import type { DuckDBConnection } from '@duckdb/node-api';
import type { DocumentContract } from '../../contracts/contract.ts';
import { personsOf, readAccepted } from '../accepted-document.ts';
import { namesOf, participantsOf } from '../header/names-of-document.ts';
import { vocabularyOf } from '../header/vocabulary.ts';
import type { WordsOf } from '../words-of.ts';
import { joinSureNames, type SureNames, sureNames } from './sure-names.ts';

/** An accepted document that lies at hand. */
export interface CompanionFile {
  readonly contract: DocumentContract;
  readonly acceptedFile: string;
}

interface Sharing {
  readonly wordsOf: WordsOf;
  /** Whether the person with this CPR number has left the study: what the person had a part in gives nothing away. */
  readonly isWithdrawn: (cpr: string) => boolean;
}

/** What documents of the same persons give away together, in their order. */
export async function readSharedNames(
  db: DuckDBConnection,
  companions: readonly CompanionFile[],
  { wordsOf, isWithdrawn }: Sharing,
): Promise<SureNames> {
  const all: SureNames[] = [];
  for (const { contract, acceptedFile } of companions) {
    const document = await readAccepted(db, acceptedFile);
    if (personsOf(document.header, contract).some(isWithdrawn)) continue;
    const said = {
      texts: document.turns.map(({ text }) => text),
      names: namesOf(document, vocabularyOf(contract)),
      participants: participantsOf(document),
    };
    all.push(sureNames({ ...said, ...wordsOf(document.language) }));
  }
  return joinSureNames(all);
}

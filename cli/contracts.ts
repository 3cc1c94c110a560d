import { fileURLToPath } from 'node:url';
import { readContracts } from '../core/contracts/read-contracts.ts';
import type { Study } from '../core/contracts/study.ts';
import { WrongUsage } from './errors.ts';

/** Folder of the contracts in this checkout. */
export const SCHEMAS_FOLDER = fileURLToPath(new URL('../schemas', import.meta.url));

/** Folder of the word tables in this checkout. */
export const lexiconFolder = fileURLToPath(new URL('../core/transcripts/lexicon', import.meta.url));

export const contracts = readContracts(SCHEMAS_FOLDER);

/** The study that `--study` names. */
export function chosenStudy(name: string): Study {
  const study = contracts.studies.get(name);
  if (study !== undefined) return study;
  throw new WrongUsage(`--study wants one of ${[...contracts.studies.keys()].join(', ')}`);
}

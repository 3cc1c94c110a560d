import { fileURLToPath } from 'node:url';
import { readContracts } from '../core/contracts/read-contracts.ts';

/** Folder of the contracts in this checkout. */
export const SCHEMAS_FOLDER = fileURLToPath(new URL('../schemas', import.meta.url));

/** Folder of the word tables in this checkout. */
export const lexiconFolder = fileURLToPath(new URL('../core/transcripts/lexicon', import.meta.url));

export const contracts = readContracts(SCHEMAS_FOLDER);

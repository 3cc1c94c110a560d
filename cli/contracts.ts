import { fileURLToPath } from 'node:url';
import { readContracts } from '../core/contracts/read-contracts.ts';

/** Folder of the contracts in this checkout. */
const SCHEMAS_FOLDER = fileURLToPath(new URL('../schemas', import.meta.url));

export const contracts = readContracts(SCHEMAS_FOLDER);

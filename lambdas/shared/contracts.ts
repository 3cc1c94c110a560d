import { basename, join } from 'node:path';
import { readContracts } from '../../core/contracts/read-contracts.ts';
import type { FindCodec } from '../../core/pictures/codecs.ts';

const TASK_ROOT = process.env['LAMBDA_TASK_ROOT'] ?? '.';

/** The contracts that were bundled beside the handler. */
export const contracts = readContracts(join(TASK_ROOT, 'schemas'));

/** The word tables that were bundled beside the handler. */
export const lexiconFolder = join(TASK_ROOT, 'lexicon');

/** The codecs of pictures that were bundled beside the handler. */
export const findCodec: FindCodec = (file) => join(TASK_ROOT, 'codecs', basename(file));

import { join } from 'node:path';
import { readContracts } from '../../core/contracts/read-contracts.ts';

/** The contracts that were bundled beside the handler. */
export const contracts = readContracts(join(process.env['LAMBDA_TASK_ROOT'] ?? '.', 'schemas'));

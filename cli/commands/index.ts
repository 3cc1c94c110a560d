import type { Command } from 'commander';
import { registerAudit } from './audit.ts';
import { registerCheck } from './check.ts';
import { registerCodes } from './codes.ts';
import { registerDeliver } from './deliver.ts';
import { registerDeliveries } from './deliveries.ts';
import { registerDemo } from './demo.ts';
import { registerExportQda } from './export-qda.ts';
import { registerMakeData } from './make-data.ts';
import { registerPreview } from './preview.ts';
import { registerQueries } from './queries.ts';
import { registerQuery } from './query.ts';
import { registerReview } from './review.ts';
import { registerSandbox } from './sandbox.ts';
import { registerWaive } from './waive.ts';
import { registerWhoami } from './whoami.ts';
import { registerWithdraw } from './withdraw.ts';

/** In the order that `--help` lists them: see it work, prepare data, deliver, analyse, audit. */
export const commands: readonly ((program: Command) => void)[] = [
  registerDemo,
  registerSandbox,
  registerMakeData,
  registerCheck,
  registerPreview,
  registerDeliver,
  registerDeliveries,
  registerReview,
  registerWaive,
  registerWithdraw,
  registerQueries,
  registerQuery,
  registerExportQda,
  registerAudit,
  registerCodes,
  registerWhoami,
];

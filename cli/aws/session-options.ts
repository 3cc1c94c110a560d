import type { Command } from 'commander';
import { SANDBOX_HOME } from './session.ts';

/** Adds the options with which a command says as whom it calls AWS. */
export function withSessionOptions(command: Command): Command {
  return command
    .option('--as <persona>', 'persona of the sandbox; without it the AWS environment decides')
    .option('--study <name>', 'study', '3cp')
    .option('--home <folder>', 'folder of the sandbox', process.env['CARELAKE_HOME'] ?? SANDBOX_HOME);
}

import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Command } from 'commander';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';

export function registerWhoami(program: Command): void {
  const command = program
    .command('whoami')
    .description('Tell as whom the commands would act, and in which study')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  carelake whoami --as analyst\n');
  withSessionOptions(command).action(whoami);
}

async function whoami(options: SessionOptions & { json?: boolean }): Promise<void> {
  const { sts, names } = await openSession(options);
  const { Account = '', Arn = '' } = await sts.send(new GetCallerIdentityCommand({}));
  // arn:aws:sts::123456789012:assumed-role/<role>/<session name>
  const [, role = '', person = ''] = Arn.split('/');
  const me = { person, role, account: Account, arn: Arn, study: names.study, region: names.region };
  if (options.json) process.stdout.write(`${JSON.stringify(me, null, 2)}\n`);
  else
    process.stdout.write(
      `${person} as ${role}\nstudy ${names.study} in ${names.region}, account ${Account}\n`,
    );
}

import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { exitStatusOf, explain } from './errors.ts';

/** Reads the command line, runs what it asks for, and sets the exit status. */
export async function runProgram(): Promise<void> {
  const program = new Command('carelake')
    .description('Research data lake for studies of integrated health and social care')
    // A command that does something by itself and has subcommands leaves them their options.
    .enablePositionalOptions()
    .showHelpAfterError('(add --help for the options and an example)')
    .exitOverride();

  for (const register of commands) register(program);
  // Subcommands do not inherit it, and all wrong usage is to end in status 2.
  for (const command of program.commands) {
    command.exitOverride();
    for (const child of command.commands) child.exitOverride();
  }

  // `carelake … | head` closes the pipe when it has read enough: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });

  try {
    await program.parseAsync();
  } catch (error) {
    // Commander has said what was wrong, or printed its help, by itself.
    if (!(error instanceof CommanderError)) process.stderr.write(`${explain(error)}\n`);
    process.exitCode = exitStatusOf(error);
  }
}

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

interface Script<Options extends ParseArgsOptionsConfig> {
  readonly help: string;
  readonly options: Options;
  /** Gives the exit status; throws a WrongOptions where what was asked cannot be meant. */
  readonly run: (values: Values<Options>) => number;
}

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options }>
>['values'];

/** Options that are written well and make no sense. */
export class WrongOptions extends Error {
  override readonly name = 'WrongOptions';
}

/** Runs a script with the options of the command line, `--help` among them, and sets its exit status: 2 if it was called wrongly. */
export function runScript<const Options extends ParseArgsOptionsConfig>({
  help,
  options,
  run,
}: Script<Options>): void {
  process.exitCode = statusOf(() => {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } });
    if (!('help' in values)) return run(values as Values<Options>);
    process.stdout.write(help);
    return 0;
  }, help);
}

function statusOf(run: () => number, help: string): number {
  try {
    return run();
  } catch (error) {
    if (!isWrongUsage(error)) throw error;
    process.stderr.write(`${error.message}\n\n${help}`);
    return 2;
  }
}

function isWrongUsage(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof WrongOptions || code.startsWith('ERR_PARSE_ARGS_');
}

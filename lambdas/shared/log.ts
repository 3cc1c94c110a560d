import { Logger } from '@aws-lambda-powertools/logger';
import { EngineError } from '../../core/registry/run-sql.ts';

/** Structured log: a fixed message plus our own ids, counts, durations and codes; never an event, a row, a file name or a caught text. */
export const log = new Logger();

/** What a log may say of a failure: our code, the system's, or the SDK's error name (`KMS.DisabledException`). Messages quote their input. */
export function codeOf(error: unknown): string {
  if (error instanceof PipelineError || error instanceof EngineError) return error.code;
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('code' in error && /^E[A-Z]{2,20}$/.test(String(error.code))) return String(error.code);
  return /^[A-Za-z][A-Za-z.]{0,63}$/.test(error.name) ? error.name : 'UNKNOWN';
}

/** An expected stop of the pipeline: a stable code, what happened, what to do next. */
export class PipelineError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'PipelineError';
    this.code = code;
  }
}

import { Logger } from '@aws-lambda-powertools/logger';

/** Structured log: a fixed message plus our own ids, counts, durations and codes; never an event, a row, a file name or a caught text. */
export const log = new Logger();

/** What a log may say of a failure: our code or the SDK's error name. Messages quote their input. */
export function codeOf(error: unknown): string {
  if (error instanceof PipelineError) return error.code;
  return error instanceof Error && /^[A-Za-z]{1,64}$/.test(error.name) ? error.name : 'UNKNOWN';
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

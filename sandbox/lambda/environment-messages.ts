/** One invocation, as the sandbox hands it to an execution environment. */
export interface Invocation {
  readonly requestId: string;
  readonly functionArn: string;
  readonly event: unknown;
  /** Milliseconds of the wall clock. */
  readonly deadline: number;
}

/** A function's error, as Lambda answers it. */
export interface FailureReport {
  readonly errorType: string;
  readonly errorMessage: string;
}

/** What an execution environment says. */
export type FromEnvironment =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly requestId: string; readonly payload: unknown }
  | { readonly type: 'failed'; readonly requestId: string; readonly failure: FailureReport };

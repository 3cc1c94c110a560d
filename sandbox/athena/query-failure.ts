/** Why a query failed, in words made from the SQL alone: a code as Athena names it, and never a value of the data. */
export class QueryFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'QueryFailure';
    this.code = code;
  }

  /** What Athena shows as the state change reason. */
  get reason(): string {
    return `${this.code}: ${this.message}`;
  }
}

/** A construct that this sandbox knows not to know. */
export function notSupported(what: string): QueryFailure {
  return new QueryFailure('NOT_SUPPORTED', `${what} is not supported by the sandbox's Athena`);
}

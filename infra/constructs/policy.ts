export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** One statement, in IAM's own words, so that the template reads as the code does. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, string | readonly string[]>>;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  /** Every resource but these; for denials. */
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Condition;
  /** Why an allowed action or resource has to be a wildcard; for readers, not for IAM. */
  readonly because?: string;
}

type Rest = Omit<Statement, 'Sid' | 'Effect'>;

export function allow(Sid: string, rest: Rest): Statement {
  return { Sid, Effect: 'Allow', ...rest };
}

export function deny(Sid: string, rest: Rest): Statement {
  return { Sid, Effect: 'Deny', ...rest };
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Omit<Statement, 'because'>[];
}

export function policyDocument(statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements.map(({ because: _, ...statement }) => statement) };
}

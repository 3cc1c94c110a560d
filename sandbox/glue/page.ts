import { AwsError } from '../kernel/aws-error.ts';

/** One page of a list, and the token that asks for the next. */
export function page<Item>(
  items: readonly Item[],
  { NextToken, MaxResults }: { NextToken?: string | undefined; MaxResults?: number | undefined },
  invalid = 'InvalidInputException',
): { items: readonly Item[]; NextToken?: string } {
  const from = NextToken === undefined ? 0 : Number(Buffer.from(NextToken, 'base64url').toString());
  if (!Number.isSafeInteger(from) || from < 0)
    throw new AwsError(invalid, 'The pagination token is not valid.');
  const to = from + (MaxResults ?? 100);
  const next = to < items.length ? { NextToken: Buffer.from(String(to)).toString('base64url') } : {};
  return { items: items.slice(from, to), ...next };
}

import { XMLBuilder } from 'fast-xml-parser';
import type { z } from 'zod';
import { AwsError } from './aws-error.ts';
import type { WireAnswer, WireRequest } from './service.ts';

const xml = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });

/** The parameters of an AWS query request, whether they came in the body or the URL. */
export function queryParameters({ query, body }: WireRequest): URLSearchParams {
  return new URLSearchParams([...query, ...new URLSearchParams(body.toString())]);
}

/** `Tags.member.1.Key=…&Tags.member.1.Value=…` as a list of members. */
export function queryMembers(parameters: URLSearchParams, name: string): Record<string, string>[] {
  const members = new Map<number, Record<string, string>>();
  for (const [key, value] of parameters) {
    const [, index, field] = new RegExp(`^${name}\\.member\\.(\\d{1,3})\\.(\\w+)$`).exec(key) ?? [];
    if (index === undefined || field === undefined) continue;
    members.set(Number(index), { ...members.get(Number(index)), [field]: value });
  }
  return [...members].sort(([left], [right]) => left - right).map(([, member]) => member);
}

/** Checks a query's parameters; the refusal names fields, never what is in them. */
export function parseQueryInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map(({ path }) => path.join('.')));
  throw new AwsError(
    'ValidationError',
    `The request is missing or has wrong values for: ${[...fields].join(', ')}`,
  );
}

/** `namespace` is that of the service's API: `https://sts.amazonaws.com/doc/2011-06-15/`. */
export function queryAnswer(
  { action, namespace, requestId }: { action: string; namespace: string; requestId: string },
  result: Record<string, unknown>,
): WireAnswer {
  const response = {
    [`${action}Response`]: {
      '@xmlns': namespace,
      [`${action}Result`]: result,
      ResponseMetadata: { RequestId: requestId },
    },
  };
  return { status: 200, headers: { 'content-type': 'text/xml' }, body: Buffer.from(xml.build(response)) };
}

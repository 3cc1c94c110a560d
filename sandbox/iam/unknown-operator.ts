const BASE =
  'String(Not)?(Equals(IgnoreCase)?|Like)|Numeric((Not)?Equals|(Less|Greater)Than(Equals)?)|Date((Not)?Equals|(Less|Greater)Than(Equals)?)|Bool|BinaryEquals|(Not)?IpAddress|Arn(Not)?(Equals|Like)';
const KNOWN = new RegExp(`^(?:(?:ForAnyValue:|ForAllValues:)?(?:${BASE})(?:IfExists)?|Null)$`, 'i');

/** The first condition operator of some policies that IAM does not have: to the library its statement simply never applies, not even to deny. */
export function unknownOperator(policies: readonly unknown[]): string | undefined {
  return policies
    .flatMap((policy) => (policy as { Statement?: unknown } | undefined)?.Statement ?? [])
    .flatMap((statement) => Object.keys((statement as { Condition?: object }).Condition ?? {}))
    .find((operator) => !KNOWN.test(operator));
}

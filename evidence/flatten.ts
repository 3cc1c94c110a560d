const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': '123456789012',
  'AWS::Region': 'eu-north-1',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** A part of a template as deployed to some account: intrinsics are replaced by what they stand for, a reference by the resource's id. */
export function flatten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flatten);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  const [key, ...others] = Object.keys(object);
  if (others.length === 0) {
    if (key === 'Ref') return PSEUDO[String(object['Ref'])] ?? object['Ref'];
    if (key === 'Fn::GetAtt') return (object['Fn::GetAtt'] as string[]).join('.');
    if (key === 'Fn::Join') {
      const [separator, parts] = object['Fn::Join'] as [string, unknown[]];
      return parts.map(flatten).join(separator);
    }
  }
  return Object.fromEntries(Object.entries(object).map(([name, child]) => [name, flatten(child)]));
}

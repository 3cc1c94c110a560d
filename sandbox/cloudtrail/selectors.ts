import { z } from 'zod';
import type { CloudTrailRecord } from './record.ts';

const FIELDS = [
  'eventCategory',
  'eventSource',
  'eventName',
  'readOnly',
  'userIdentity.arn',
  'resources.type',
  'resources.ARN',
] as const;
type Field = (typeof FIELDS)[number];

const Values = z.array(z.string()).optional();

const FieldSelectorSchema = z.strictObject({
  Field: z.enum(FIELDS),
  Equals: Values,
  StartsWith: Values,
  EndsWith: Values,
  NotEquals: Values,
  NotStartsWith: Values,
  NotEndsWith: Values,
});
type FieldSelector = z.infer<typeof FieldSelectorSchema>;

/** An advanced event selector as the template writes it; a field that the sandbox does not know is an error. */
export const AdvancedSelectorSchema = z.strictObject({
  Name: z.string().optional(),
  FieldSelectors: z.array(FieldSelectorSchema).min(1),
});
export type AdvancedSelector = z.infer<typeof AdvancedSelectorSchema>;

/** A basic event selector as the template writes it. */
export const BasicSelectorSchema = z.strictObject({
  IncludeManagementEvents: z.boolean().default(true),
  ReadWriteType: z.enum(['All', 'ReadOnly', 'WriteOnly']).default('All'),
  DataResources: z.array(z.strictObject({ Type: z.string(), Values: z.array(z.string()) })).default([]),
  ExcludeManagementEventSources: z.array(z.string()).default([]),
});
type BasicSelector = z.infer<typeof BasicSelectorSchema>;

/** Basic selectors say less than advanced ones, in other words; a trail with neither keeps all management events. */
export function toAdvanced(
  basic: readonly BasicSelector[] = [BasicSelectorSchema.parse({})],
): AdvancedSelector[] {
  return basic.flatMap((selector) => {
    const readOnly: FieldSelector[] =
      selector.ReadWriteType === 'All'
        ? []
        : [{ Field: 'readOnly', Equals: [String(selector.ReadWriteType === 'ReadOnly')] }];
    const management: FieldSelector[] = [{ Field: 'eventCategory', Equals: ['Management'] }, ...readOnly];
    if (selector.ExcludeManagementEventSources.length > 0) {
      management.push({ Field: 'eventSource', NotEquals: selector.ExcludeManagementEventSources });
    }
    const data = selector.DataResources.map(({ Type, Values: values }) => [
      { Field: 'eventCategory' as const, Equals: ['Data'] },
      { Field: 'resources.type' as const, Equals: [Type] },
      { Field: 'resources.ARN' as const, StartsWith: values },
      ...readOnly,
    ]);
    const all = selector.IncludeManagementEvents ? [management, ...data] : data;
    return all.map((FieldSelectors) => ({ FieldSelectors }));
  });
}

/** Does the trail keep this record? One selector is enough, and all fields of that one must agree. */
export function isSelected(record: CloudTrailRecord, selectors: readonly AdvancedSelector[]): boolean {
  return selectors.some(({ FieldSelectors }) => {
    const [ofResources, ofRecord] = [
      FieldSelectors.filter(isResourceField),
      FieldSelectors.filter((f) => !isResourceField(f)),
    ];
    if (!ofRecord.every((field) => agrees(field, fieldOf(record, field.Field)))) return false;
    if (ofResources.length === 0) return true;
    const resources = resourcesOf(record);
    // A data event that names no resource can be judged by nobody: better one record too many.
    if (resources.length === 0) return true;
    return resources.some(({ type, arn }) =>
      ofResources.every((field) => agrees(field, field.Field === 'resources.type' ? type : arn)),
    );
  });
}

function isResourceField({ Field }: FieldSelector): boolean {
  return Field === 'resources.type' || Field === 'resources.ARN';
}

function fieldOf(record: CloudTrailRecord, field: Field): string {
  switch (field) {
    case 'eventCategory':
      return record.eventCategory;
    case 'eventSource':
      return record.eventSource;
    case 'eventName':
      return record.eventName;
    case 'readOnly':
      return String(record.readOnly);
    case 'userIdentity.arn':
      return record.userIdentity.arn ?? '';
    default:
      return '';
  }
}

/** The type under which selectors know what a service's data events touch. */
const DATA_TYPES: Readonly<Record<string, string>> = {
  's3.amazonaws.com': 'AWS::S3::Object',
  'sqs.amazonaws.com': 'AWS::SQS::Queue',
  'lambda.amazonaws.com': 'AWS::Lambda::Function',
};

function resourcesOf(record: CloudTrailRecord): { type: string; arn: string }[] {
  const resources = (record.resources ?? []).map((resource) => ({
    type: DATA_TYPES[record.eventSource] ?? resource.type ?? '',
    arn: resource.ARN,
  }));
  if (record.eventSource !== 's3.amazonaws.com') return resources;
  // An event of an object names its bucket too, which is not what selectors ask for. Listing a bucket is an event of its
  // objects as well, and those are called by the bucket's ARN and a slash.
  const objects = resources.filter(({ arn }) => arn.includes('/'));
  return objects.length > 0 ? objects : resources.map(({ type, arn }) => ({ type, arn: `${arn}/` }));
}

function agrees(selector: FieldSelector, value: string): boolean {
  const { Equals, StartsWith, EndsWith, NotEquals, NotStartsWith, NotEndsWith } = selector;
  const starts = (start: string) => value.startsWith(start);
  const ends = (end: string) => value.endsWith(end);
  return (
    (Equals === undefined || Equals.includes(value)) &&
    (StartsWith === undefined || StartsWith.some(starts)) &&
    (EndsWith === undefined || EndsWith.some(ends)) &&
    !NotEquals?.includes(value) &&
    !NotStartsWith?.some(starts) &&
    !NotEndsWith?.some(ends)
  );
}

import { type CfnResource, Stack } from 'aws-cdk-lib';

/** One rule of the pack. */
export interface GdprRule {
  readonly id: string;
  /** Of Regulation (EU) 2016/679. */
  readonly article: string;
  /** What is wrong where it is broken. */
  readonly says: string;
  /** Whether a resource breaks it; resources of other types never do. */
  breaks(resource: CfnResource): boolean;
}

/** A resource's properties as the template has them, with CloudFormation's own names. */
// biome-ignore lint/suspicious/noExplicitAny: whatever CloudFormation has there; each rule knows the few properties that it reads
export function propertiesOf(resource: CfnResource): any {
  const template = Stack.of(resource).resolve(resource._toCloudFormation());
  return template?.Resources?.[Stack.of(resource).resolve(resource.logicalId)]?.Properties ?? {};
}

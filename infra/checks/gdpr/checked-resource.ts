import { type CfnResource, Stack } from 'aws-cdk-lib';
import type { CheckedResource } from './gdpr-rule.ts';

/** A resource of an app as the rules see it. */
export function checkedResource(node: CfnResource): CheckedResource {
  const stack = Stack.of(node);
  const template = stack.resolve(node._toCloudFormation());
  return {
    type: node.cfnResourceType,
    name: node.node.path,
    properties: template?.Resources?.[stack.resolve(node.logicalId)]?.Properties ?? {},
    region: stack.region,
  };
}

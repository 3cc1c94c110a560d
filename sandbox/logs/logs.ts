import { physicalName } from '../kernel/physical-name.ts';
import type { ResourceModel } from '../kernel/service.ts';

const MAX_NAME = 512;

const logGroup: ResourceModel = {
  ref: ({ logicalId, properties }, where) =>
    typeof properties['LogGroupName'] === 'string'
      ? properties['LogGroupName']
      : physicalName(where, logicalId, { maxLength: MAX_NAME }),
  attributes: {
    Arn: ({ ref }, where) =>
      `arn:${where.partition}:logs:${where.region}:${where.account}:log-group:${ref}:*`,
  },
};

/** CloudWatch Logs' resource types; functions write their log lines through the Lambda host. */
export function createLogs(): { readonly resourceTypes: Readonly<Record<string, ResourceModel>> } {
  return { resourceTypes: { 'AWS::Logs::LogGroup': logGroup } };
}

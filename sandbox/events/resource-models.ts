import { physicalName } from '../kernel/physical-name.ts';
import type { Deployment, Properties, ResourceModel } from '../kernel/service.ts';

function ruleName(
  { logicalId, properties }: { logicalId: string; properties: Properties },
  where: Deployment,
) {
  const given = properties['Name'];
  return typeof given === 'string' ? given : physicalName(where, logicalId);
}

/** How rules of the default bus are named. */
export const eventsResourceModels: Readonly<Record<string, ResourceModel>> = {
  'AWS::Events::Rule': {
    ref: ruleName,
    attributes: {
      Arn: ({ ref }, where) => `arn:${where.partition}:events:${where.region}:${where.account}:rule/${ref}`,
    },
  },
};

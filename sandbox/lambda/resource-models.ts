import { physicalName, physicalUuid } from '../kernel/physical-name.ts';
import type { Deployment, Properties, ResourceModel } from '../kernel/service.ts';

type Named = { logicalId: string; properties: Properties };

function nameOf({ logicalId, properties }: Named, where: Deployment, property: string): string {
  const given = properties[property];
  return typeof given === 'string' ? given : physicalName(where, logicalId);
}

const arn = (where: Deployment, rest: string) =>
  `arn:${where.partition}:lambda:${where.region}:${where.account}:${rest}`;

/** How functions and what belongs to them are named. */
export const lambdaResourceModels: Readonly<Record<string, ResourceModel>> = {
  'AWS::Lambda::Function': {
    ref: (resource, where) => nameOf(resource, where, 'FunctionName'),
    attributes: { Arn: ({ ref }, where) => arn(where, `function:${ref}`) },
  },
  'AWS::Lambda::LayerVersion': {
    ref: (resource, where) => arn(where, `layer:${nameOf(resource, where, 'LayerName')}:1`),
    attributes: { LayerVersionArn: ({ ref }) => ref },
  },
  'AWS::Lambda::EventSourceMapping': {
    ref: ({ logicalId }, where) => physicalUuid(where, logicalId),
    attributes: { Id: ({ ref }) => ref },
  },
  'AWS::Lambda::Permission': { ref: ({ logicalId }, where) => physicalName(where, logicalId) },
};

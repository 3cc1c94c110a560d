import { physicalName } from '../kernel/physical-name.ts';
import type { Deployment, Properties, ResourceModel } from '../kernel/service.ts';

const MAX_NAME = 80;

function queueName(
  { logicalId, properties }: { logicalId: string; properties: Properties },
  where: Deployment,
) {
  const given = properties['QueueName'];
  return typeof given === 'string' ? given : physicalName(where, logicalId, { maxLength: MAX_NAME });
}

/** How queues are named; a queue's URL is AWS's own here, since the sandbox's port is not known yet (see `localQueueUrls`). */
export const sqsResourceModels: Readonly<Record<string, ResourceModel>> = {
  'AWS::SQS::Queue': {
    ref: (resource, where) =>
      `https://sqs.${where.region}.${where.urlSuffix}/${where.account}/${queueName(resource, where)}`,
    attributes: {
      Arn: (resource, where) =>
        `arn:${where.partition}:sqs:${where.region}:${where.account}:${queueName(resource, where)}`,
      QueueName: queueName,
      QueueUrl: ({ ref }) => ref,
    },
  },
  'AWS::SQS::QueuePolicy': {
    ref: ({ logicalId }, where) => physicalName(where, logicalId),
  },
};

import { AwsError } from '../kernel/aws-error.ts';
import { type Caller, via } from '../kernel/caller.ts';
import { jsonService } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Service } from '../kernel/service.ts';
import type { Kms } from '../kms/kms.ts';
import { createSentStore, type SentNotification } from './sent-store.ts';
import { readTopics, snsResourceModels, type Topic } from './topic.ts';

export interface Notification {
  readonly topicArn: string;
  readonly subject?: string;
  readonly message: string;
}

/** The topics, for the services that publish to them. */
export interface Sns {
  topic(arn: string): Topic;
  /** Sends as the caller; throws when it may not publish, or may not use the topic's key. */
  publish(caller: Caller, notification: Notification): Promise<void>;
  /** What was sent, in order: a sandbox has no mailboxes. */
  sent(): readonly SentNotification[];
}

/** Hosts the template's topics. */
export function createSns(kernel: Kernel, { kms }: { kms: Kms }): Service & Sns {
  const store = createSentStore(kernel);
  let topics: ReadonlyMap<string, Topic> | undefined;

  function topic(arn: string): Topic {
    topics ??= readTopics(kernel.template);
    const found = topics.get(arn);
    if (found === undefined) throw new AwsError('NotFound', 'Topic does not exist.');
    return found;
  }

  /** SNS proves a new data key by decrypting it: hence publishers need both rights. */
  async function useKey(caller: Caller, { arn, kmsKeyId }: Topic): Promise<void> {
    if (kmsKeyId === undefined) return;
    const inside = via(caller, 'sns.amazonaws.com');
    const context = { 'aws:sns:topicArn': arn };
    const { ciphertext } = await kms.generateDataKey(inside, { keyId: kmsKeyId, context });
    await kms.decrypt(inside, { ciphertext, context });
  }

  return {
    ...jsonService(kernel, {
      signingName: 'sns',
      targetPrefix: 'SNS',
      resourceTypes: snsResourceModels,
      operations: {},
    }),
    topic,
    publish(caller, notification) {
      const { topicArn } = notification;
      const entry = {
        eventSource: 'sns.amazonaws.com',
        eventName: 'Publish',
        category: 'Data' as const,
        readOnly: false,
        requestParameters: { topicArn },
        resources: [{ ARN: topicArn, type: 'AWS::SNS::Topic' }],
      };
      return kernel.recorded(caller, entry, async () => {
        const { policy } = topic(topicArn);
        kernel.authorize(caller, { action: 'sns:Publish', resource: topicArn, resourcePolicy: policy });
        await useKey(caller, topic(topicArn));
        store.add(notification);
      });
    },
    sent: store.all,
  };
}

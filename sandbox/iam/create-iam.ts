import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import { GLOBAL_REGION } from '../kernel/deployment.ts';
import type { Kernel, PolicyDocument, TrailEntry } from '../kernel/kernel.ts';
import { parseQueryInput, queryAnswer, queryParameters } from '../kernel/query-protocol.ts';
import type { Service, WireAnswer, WireRequest } from '../kernel/service.ts';
import { iamResourceModels } from './resource-models.ts';

const EVENT_SOURCE = 'iam.amazonaws.com';
const NAMESPACE = 'https://iam.amazonaws.com/doc/2010-05-08/';

const TrustChange = z.object({
  RoleName: z.string().min(1).max(64),
  PolicyDocument: z.string().min(1).max(131_072),
});
const Statement = z.looseObject({ Effect: z.enum(['Allow', 'Deny']), Action: z.unknown() });
const Trust = z.looseObject({ Statement: z.union([Statement, z.array(Statement).min(1)]) });

/** IAM: the roles and policies of the template, and whom a role trusts. It is one for all Regions, and answers in the one that stands for them. */
export function createIam(kernel: Kernel): Service {
  function changeTrust(request: WireRequest, entry: TrailEntry): void {
    const input = parseQueryInput(TrustChange, Object.fromEntries(queryParameters(request)));
    entry.requestParameters = { roleName: input.RoleName, policyDocument: input.PolicyDocument };
    const found = kernel.template.resources('AWS::IAM::Role').find(({ ref }) => ref === input.RoleName);
    const { partition, account } = kernel.template.deployment;
    const roleArn = found?.attribute('Arn') ?? `arn:${partition}:iam::${account}:role/${input.RoleName}`;
    kernel.authorize(request.caller, { action: 'iam:UpdateAssumeRolePolicy', resource: roleArn });
    if (!found) throw new AwsError('NoSuchEntity', 'There is no role of this name.', 404);
    kernel.changeTrust(roleArn, readTrust(input.PolicyDocument));
  }

  async function handle(request: WireRequest): Promise<WireAnswer> {
    const action = queryParameters(request).get('Action') ?? '';
    const eventName = /^\w{1,64}$/.test(action) ? action : 'UnknownOperation';
    const entry: TrailEntry = {
      eventSource: EVENT_SOURCE,
      eventName,
      category: 'Management',
      readOnly: /^(?:Get|List)/.test(eventName),
    };
    await kernel.recorded(request.caller, entry, async () => {
      if (action !== 'UpdateAssumeRolePolicy')
        throw new AwsError('InvalidAction', `The sandbox does not host iam:${eventName}.`);
      changeTrust(request, entry);
    });
    return queryAnswer({ action, namespace: NAMESPACE, requestId: request.caller.requestId }, {});
  }

  return {
    signingName: 'iam',
    protocol: 'query',
    regions: [GLOBAL_REGION],
    resourceTypes: iamResourceModels,
    handle,
  };
}

function readTrust(json: string): PolicyDocument {
  try {
    return Trust.parse(JSON.parse(json));
  } catch {
    throw new AwsError('MalformedPolicyDocument', 'The policy is not in the form of a trust policy.');
  }
}

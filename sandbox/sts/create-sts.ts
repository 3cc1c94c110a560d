import { randomUUID } from 'node:crypto';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller, Principal } from '../kernel/caller.ts';
import { GLOBAL_REGION } from '../kernel/deployment.ts';
import type { Kernel, TrailEntry } from '../kernel/kernel.ts';
import { parseQueryInput, queryAnswer, queryMembers, queryParameters } from '../kernel/query-protocol.ts';
import type { Deployment, Service, WireAnswer, WireRequest } from '../kernel/service.ts';
import type { SessionGrant } from '../kernel/sessions.ts';
import { AssumeRoleInput, assumeRole } from './assume-role.ts';
import type { Sts } from './sts.ts';

const EVENT_SOURCE = 'sts.amazonaws.com';
const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
/** Parameters that would narrow or widen a session in ways the sandbox does not evaluate. */
const NOT_HOSTED = ['PolicyArns', 'TransitiveTagKeys', 'ProvidedContexts', 'SerialNumber', 'TokenCode'];

type Result = Record<string, unknown>;

/** Sessions of the template's roles. */
export function createSts(kernel: Kernel): Service & Sts {
  const operations: Record<string, (request: WireRequest, entry: TrailEntry) => Result> = {
    GetCallerIdentity: ({ caller }) => callerIdentity(caller.principal, kernel.template.deployment),
    AssumeRole: (request, entry) => {
      const input = readInput(queryParameters(request));
      return assumption(record(entry, input, () => assumeRole(kernel, request.caller, input)));
    },
  };

  async function handle(request: WireRequest): Promise<WireAnswer> {
    const action = queryParameters(request).get('Action') ?? '';
    const run = Object.hasOwn(operations, action) ? operations[action] : undefined;
    const eventName = /^\w{1,64}$/.test(action) ? action : 'UnknownOperation';
    const entry: TrailEntry = {
      eventSource: EVENT_SOURCE,
      eventName,
      category: 'Management',
      readOnly: true,
    };
    const result = await kernel.recorded(request.caller, entry, async () => {
      if (!run) throw new AwsError('InvalidAction', `The sandbox does not host sts:${eventName}.`);
      return run(request, entry);
    });
    return queryAnswer({ action, namespace: NAMESPACE, requestId: request.caller.requestId }, result);
  }

  return {
    signingName: 'sts',
    protocol: 'query',
    regions: [kernel.template.deployment.region, GLOBAL_REGION],
    resourceTypes: {},
    handle,
    serviceSession(roleArn, sessionName, service, sourceArn) {
      const caller = serviceCaller(service, sourceArn);
      const entry: TrailEntry = {
        eventSource: EVENT_SOURCE,
        eventName: 'AssumeRole',
        category: 'Management',
        readOnly: true,
      };
      const input = AssumeRoleInput.parse({ RoleArn: roleArn, RoleSessionName: sessionName });
      return kernel.recorded(caller, entry, async () =>
        record(entry, input, () => assumeRole(kernel, caller, input)),
      );
    },
  };
}

function readInput(parameters: URLSearchParams): AssumeRoleInput {
  const stranger = NOT_HOSTED.find((name) =>
    [...parameters.keys()].some((key) => key.split('.')[0] === name),
  );
  if (stranger)
    throw new AwsError('ValidationError', `The sandbox does not host ${stranger} of sts:AssumeRole.`);
  return parseQueryInput(AssumeRoleInput, {
    ...Object.fromEntries(parameters),
    Tags: queryMembers(parameters, 'Tags'),
  });
}

function record(entry: TrailEntry, input: AssumeRoleInput, assume: () => SessionGrant): SessionGrant {
  entry.requestParameters = {
    roleArn: input.RoleArn,
    roleSessionName: input.RoleSessionName,
    durationSeconds: input.DurationSeconds,
    ...(input.SourceIdentity === undefined ? {} : { sourceIdentity: input.SourceIdentity }),
    ...(input.Tags.length > 0
      ? { tags: input.Tags.map(({ Key, Value }) => ({ key: Key, value: Value })) }
      : {}),
  };
  if (input.Policy !== undefined) entry.requestParameters['policy'] = JSON.stringify(input.Policy);
  entry.resources = [{ ARN: input.RoleArn, type: 'AWS::IAM::Role' }];
  const grant = assume();
  const { session, expiration } = grant;
  entry.responseElements = {
    credentials: { accessKeyId: session.accessKeyId, expiration: expiration.toISOString() },
    assumedRoleUser: { assumedRoleId: session.principalId, arn: session.sessionArn },
  };
  return grant;
}

function assumption({ session, secretAccessKey, sessionToken, expiration }: SessionGrant): Result {
  return {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: expiration.toISOString(),
    },
    AssumedRoleUser: { AssumedRoleId: session.principalId, Arn: session.sessionArn },
    ...(session.sourceIdentity === undefined ? {} : { SourceIdentity: session.sourceIdentity }),
  };
}

function callerIdentity(principal: Principal, { account }: Deployment): Result {
  if (principal.kind === 'root') return { Arn: principal.arn, UserId: account, Account: account };
  if (principal.kind !== 'session')
    throw new AwsError('InvalidClientTokenId', 'The request has no identity.', 403);
  return { Arn: principal.sessionArn, UserId: principal.principalId, Account: account };
}

function serviceCaller(service: string, sourceArn: string | undefined): Caller {
  return {
    principal: { kind: 'service', name: service, ...(sourceArn === undefined ? {} : { sourceArn }) },
    requestId: randomUUID(),
    sourceIp: service,
    userAgent: service,
    calledVia: [],
  };
}

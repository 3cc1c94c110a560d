import { randomUUID } from 'node:crypto';
import { AwsError } from './aws-error.ts';
import type { Caller, Principal } from './caller.ts';
import { errorAnswer } from './error-answer.ts';
import type { TrailEntry } from './kernel.ts';
import { logFailure } from './log-failure.ts';
import { type Claim, parseAuthorization } from './parse-authorization.ts';
import type { Deployment, Service, WireAnswer, WireRequest } from './service.ts';
import type { Sessions } from './sessions.ts';
import { type RawRequest, verifySignature } from './verify-signature.ts';

export interface Gate {
  readonly deployment: Deployment;
  readonly sessions: Sessions;
  now(): Date;
  /** Whether a fault takes the answer to a request away. */
  takeCut(requestId: string): boolean;
  service(signingName: string): Service | undefined;
  recorded<T>(caller: Caller, entry: TrailEntry, run: () => Promise<T>): Promise<T>;
  /** From now on, records of this request are counted. */
  expectRecord(requestId: string): void;
  isRecorded(requestId: string): boolean;
  forget(requestId: string): void;
}

const SERVICE_NAME = /^[a-z0-9-]{1,40}$/;

/** Verifies, routes and answers one request from the wire; whatever happens to it, it leaves exactly one record. */
export async function handleRequest(gate: Gate, raw: RawRequest, sourceIp: string): Promise<WireAnswer> {
  const requestId = randomUUID();
  gate.expectRecord(requestId);
  const service = gate.service(claimedService(raw)) ?? { protocol: fallbackProtocol(raw) };
  const caller = callerOf({ kind: 'anonymous' }, raw, requestId, sourceIp);
  const ids = { 'x-amzn-requestid': requestId, 'x-amz-request-id': requestId };
  try {
    const answer = await answerRequest(gate, raw, caller).catch((error: unknown) => {
      logFailure('a request', error);
      return errorAnswer(error, requestId, service);
    });
    // SDKs set their clocks by the date of an answer.
    const headers = { ...ids, date: gate.now().toUTCString(), ...answer.headers };
    return { ...answer, headers, ...(gate.takeCut(requestId) ? { cut: true } : {}) };
  } finally {
    gate.forget(requestId);
  }
}

async function answerRequest(gate: Gate, raw: RawRequest, stranger: Caller): Promise<WireAnswer> {
  let caller = stranger;
  try {
    const { request, service } = await admit(gate, raw, stranger);
    caller = request.caller;
    const answer = await service.handle(request);
    if (!gate.isRecorded(caller.requestId))
      throw new Error(`${service.signingName} answered without a record`);
    return answer;
  } catch (error) {
    // Refused before a service knew of it, or a service that forgot: the kernel writes the record then.
    if (gate.isRecorded(stranger.requestId)) throw error;
    return gate.recorded(caller, refusedEntry(raw), () => Promise.reject(error));
  }
}

async function admit(
  gate: Gate,
  raw: RawRequest,
  stranger: Caller,
): Promise<{ request: WireRequest; service: Service }> {
  const claim = parseAuthorization(raw.headers, raw.query);
  if (!claim) throw new AwsError('MissingAuthenticationToken', 'The request has no signature.', 403);
  assertScope(claim, gate.service(claim.service)?.regions ?? [gate.deployment.region]);
  const grant = gate.sessions.find(claim.accessKeyId);
  if (!grant) {
    const code = claim.service === 's3' ? 'InvalidAccessKeyId' : 'UnrecognizedClientException';
    throw new AwsError(code, 'The access key id in the request is not known.', 403);
  }
  const payload = await verifySignature(raw, claim, grant, gate.now());
  const headers = withoutTransferCoding({ ...raw.headers, ...payload.trailers });
  const service = gate.service(claim.service);
  if (!service)
    throw new AwsError('UnknownService', `The sandbox does not host the service ${claim.service}.`, 404);
  const caller = { ...stranger, principal: grant.session, region: claim.region };
  return { service, request: { ...raw, caller, headers, body: payload.body, presigned: claim.presigned } };
}

function assertScope(claim: Claim, regions: readonly string[]): void {
  if (!regions.includes(claim.region)) {
    const code = claim.service === 's3' ? 'AuthorizationHeaderMalformed' : 'SignatureDoesNotMatch';
    throw new AwsError(
      code,
      `Credential should be scoped to the region ${regions.join(' or ')}.`,
      claim.service === 's3' ? 400 : 403,
    );
  }
}

function withoutTransferCoding(headers: WireRequest['headers']): WireRequest['headers'] {
  const encodings = (headers['content-encoding'] ?? '')
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'aws-chunked');
  const { 'content-encoding': _dropped, ...others } = headers;
  return encodings.length === 0 ? others : { ...others, 'content-encoding': encodings.join(',') };
}

function callerOf(principal: Principal, raw: RawRequest, requestId: string, sourceIp: string): Caller {
  return { principal, requestId, sourceIp, userAgent: raw.headers['user-agent'] ?? '-', calledVia: [] };
}

/** What the trail says of a request that no service has looked at. */
function refusedEntry(raw: RawRequest): TrailEntry {
  const target = /^[A-Za-z0-9_]+\.([A-Za-z]{1,64})$/.exec(String(raw.headers['x-amz-target'] ?? ''))?.[1];
  return {
    eventSource: `${claimedService(raw)}.amazonaws.com`,
    eventName: target ?? `${raw.method.slice(0, 10)}Request`,
    category: 'Management',
    readOnly: raw.method === 'GET' || raw.method === 'HEAD',
  };
}

function claimedService(raw: RawRequest): string {
  try {
    const name = parseAuthorization(raw.headers, raw.query)?.service;
    return name !== undefined && SERVICE_NAME.test(name) ? name : 'unknown';
  } catch {
    return 'unknown';
  }
}

function fallbackProtocol({ headers }: RawRequest) {
  if (headers['x-amz-target'] !== undefined) return 'json';
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded') ? 'query' : 's3';
}

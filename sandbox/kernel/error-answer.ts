import { XMLBuilder } from 'fast-xml-parser';
import { AwsError } from './aws-error.ts';
import type { Protocol, Service, WireAnswer } from './service.ts';

const xml = new XMLBuilder({ suppressEmptyNode: false });
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An error in the form that the protocol's SDKs understand; a foreign error shows nothing of itself. */
export function errorAnswer(
  error: unknown,
  requestId: string,
  { protocol = 'json', queryErrors }: Pick<Service, 'protocol' | 'queryErrors'>,
): WireAnswer {
  const known = error instanceof AwsError ? error : internalFailure(protocol);
  if (protocol === 's3') return s3Error(known, requestId);
  return protocol === 'query' ? queryError(known, requestId) : jsonError(known, requestId, queryErrors);
}

function jsonError(error: AwsError, requestId: string, queryErrors: Service['queryErrors']): WireAnswer {
  const [code, status] =
    error.code === 'AccessDenied' ? ['AccessDeniedException', 400] : [error.code, error.status];
  const fault = status >= 500 ? 'Receiver' : 'Sender';
  return {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': requestId,
      'x-amzn-errortype': code,
      ...(queryErrors ? { 'x-amzn-query-error': `${queryErrors[code] ?? code};${fault}` } : {}),
    },
    body: Buffer.from(JSON.stringify({ __type: code, message: error.message })),
  };
}

function queryError(error: AwsError, requestId: string): WireAnswer {
  const Type = error.status >= 500 ? 'Receiver' : 'Sender';
  const ErrorResponse = { Error: { Type, Code: error.code, Message: error.message }, RequestId: requestId };
  return {
    status: error.status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: Buffer.from(PROLOGUE + xml.build({ ErrorResponse })),
  };
}

function s3Error(error: AwsError, requestId: string): WireAnswer {
  const body = { Error: { Code: error.code, Message: error.message, RequestId: requestId } };
  return {
    status: error.status,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
    body: Buffer.from(PROLOGUE + xml.build(body)),
  };
}

function internalFailure(protocol: Protocol): AwsError {
  const code = protocol === 's3' ? 'InternalError' : 'InternalFailure';
  return new AwsError(code, 'The sandbox failed inside of this call; its own log says where.', 500);
}

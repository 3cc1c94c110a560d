import type { AwsError } from '../kernel/aws-error.ts';
import type { WireAnswer, WireRequest } from '../kernel/service.ts';
import { S3Error } from './s3-error.ts';
import { xmlDocument } from './xml.ts';

/** S3's error document; a HEAD gets its headers only. */
export function errorAnswer(error: AwsError, request: WireRequest): WireAnswer {
  const { headers, elements } = error instanceof S3Error ? error : { headers: {}, elements: {} };
  const body = xmlDocument(
    'Error',
    { Code: error.code, Message: error.message, ...elements, RequestId: request.caller.requestId },
    '',
  );
  return {
    status: error.status,
    headers: { 'content-type': 'application/xml', ...headers },
    ...(request.method === 'HEAD' ? {} : { body }),
  };
}

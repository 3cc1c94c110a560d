import { AwsError } from '../kernel/aws-error.ts';

type Trouble = 'throttle' | 'internal' | 'unavailable';

const MESSAGES: Record<Trouble, string> = {
  throttle: 'Please reduce your request rate.',
  internal: 'We encountered an internal error. Please try again.',
  unavailable: 'Service is unable to handle request.',
};

/** Codes and statuses as each service's API model and manual name them. */
const THROTTLES: Readonly<Record<string, readonly [string, number]>> = {
  s3: ['SlowDown', 503],
  sqs: ['RequestThrottled', 403],
  athena: ['TooManyRequestsException', 400],
};
const INTERNALS: Readonly<Record<string, string>> = {
  s3: 'InternalError',
  kms: 'KMSInternalException',
  athena: 'InternalServerException',
};

/** How a service says that it is in trouble. */
export function serviceError(trouble: Trouble, service: string): AwsError {
  const message = MESSAGES[trouble];
  switch (trouble) {
    case 'throttle':
      return new AwsError(...codeAndMessage(THROTTLES[service] ?? ['ThrottlingException', 400], message));
    case 'internal':
      return new AwsError(INTERNALS[service] ?? 'InternalFailure', message, 500);
    case 'unavailable':
      return new AwsError('ServiceUnavailable', message, 503);
  }
}

function codeAndMessage(
  [code, status]: readonly [string, number],
  message: string,
): [string, string, number] {
  return [code, message, status];
}

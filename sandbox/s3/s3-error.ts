import { AwsError } from '../kernel/aws-error.ts';

/** An S3 error with what S3 adds to it: headers such as `x-amz-delete-marker` and elements of the error document. */
export class S3Error extends AwsError {
  readonly headers: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<string, string>>;

  constructor(
    code: string,
    message: string,
    status: number,
    more: { headers?: Record<string, string>; elements?: Record<string, string> } = {},
  ) {
    super(code, message, status);
    this.headers = more.headers ?? {};
    this.elements = more.elements ?? {};
  }
}

export function invalidArgument(message: string): S3Error {
  return new S3Error('InvalidArgument', message, 400);
}

export function invalidRequest(message: string): S3Error {
  return new S3Error('InvalidRequest', message, 400);
}

/** What the sandbox does not know it refuses by name: a silent success would be a false promise about AWS. */
export function notImplemented(what: string): S3Error {
  return new S3Error('NotImplemented', `The sandbox's S3 does not implement ${what}.`, 501);
}

export function preconditionFailed(condition: string): S3Error {
  return new S3Error(
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
    412,
    {
      elements: { Condition: condition },
    },
  );
}

import { AwsError } from '../kernel/aws-error.ts';
import type { Kernel, TrailEntry } from '../kernel/kernel.ts';
import type { WireAnswer, WireRequest } from '../kernel/service.ts';
import type { FunctionHost } from './function-host.ts';

const INVOKE = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;
const CODE = /^\/2015-03-31\/functions\/([^/]+)\/code$/;

/** Lambda on the wire: Invoke, with an answer to wait for; whoever wants to change a function's code is refused as AWS would refuse. */
export function createInvokeApi(kernel: Kernel, functions: ReadonlyMap<string, FunctionHost>) {
  return (request: WireRequest): Promise<WireAnswer> => {
    const path = request.method === 'POST' ? INVOKE.exec(request.rawPath) : null;
    const code = request.method === 'PUT' ? CODE.exec(request.rawPath) : null;
    const entry: TrailEntry = {
      eventSource: 'lambda.amazonaws.com',
      eventName: path ? 'Invoke' : code ? 'UpdateFunctionCode20150331v2' : `${request.method}Request`,
      category: path ? 'Data' : 'Management',
      readOnly: false,
    };
    return kernel.recorded(request.caller, entry, async () => {
      if (code)
        assertMayChange(kernel, functions, { request, entry, name: decodeURIComponent(code[1] ?? '') });
      const name = path?.[1];
      if (name === undefined)
        throw new AwsError('UnknownOperationException', 'The sandbox hosts lambda:Invoke only.', 404);
      return invoke(kernel, functions, { request, entry, name: decodeURIComponent(name) });
    });
  };
}

interface Call {
  readonly request: WireRequest;
  readonly entry: TrailEntry;
  readonly name: string;
}

function assertMayChange(
  kernel: Kernel,
  functions: ReadonlyMap<string, FunctionHost>,
  { request, entry, name }: Call,
): void {
  entry.requestParameters = { functionName: name };
  const { arn: resource } = findFunction(functions, name).config;
  kernel.authorize(request.caller, { action: 'lambda:UpdateFunctionCode', resource });
}

function findFunction(functions: ReadonlyMap<string, FunctionHost>, name: string): FunctionHost {
  const host = functions.get(name) ?? [...functions.values()].find(({ config }) => config.arn === name);
  if (!host) throw new AwsError('ResourceNotFoundException', 'Function not found.', 404);
  return host;
}

async function invoke(
  kernel: Kernel,
  functions: ReadonlyMap<string, FunctionHost>,
  { request, entry, name }: Call,
): Promise<WireAnswer> {
  const host = findFunction(functions, name);
  const { arn, policy } = host.config;
  entry.requestParameters = { functionName: arn };
  entry.resources = [
    { ARN: arn, type: 'AWS::Lambda::Function', accountId: kernel.template.deployment.account },
  ];
  kernel.authorize(request.caller, {
    action: 'lambda:InvokeFunction',
    resource: arn,
    resourcePolicy: policy,
  });
  const kind = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (kind !== 'RequestResponse' || request.query.has('Qualifier')) {
    throw new AwsError(
      'InvalidParameterValueException',
      'The sandbox hosts Invoke of $LATEST with RequestResponse only.',
    );
  }
  const outcome = await host.invoke(parseEvent(request.body));
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'x-amz-executed-version': '$LATEST',
      ...(outcome.ok ? {} : { 'x-amz-function-error': 'Unhandled' }),
    },
    body: Buffer.from(JSON.stringify(outcome.ok ? outcome.payload : outcome.failure)),
  };
}

function parseEvent(body: Buffer): unknown {
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString());
  } catch {
    throw new AwsError('InvalidRequestContentException', 'Could not parse request body into json.');
  }
}

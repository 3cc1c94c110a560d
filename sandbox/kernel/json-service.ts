import { z } from 'zod';
import { AwsError } from './aws-error.ts';
import type { Caller } from './caller.ts';
import type { AccessQuestion, Kernel, TrailEntry } from './kernel.ts';
import type { ResourceModel, Service, WireAnswer, WireRequest } from './service.ts';

/** What an operation gets besides its input. */
export interface Call {
  readonly caller: Caller;
  /** The trail's entry of this call; the operation may add to it until it ends. */
  readonly entry: TrailEntry;
  readonly request: WireRequest;
}

/** One operation of an AWS JSON service. */
export interface Operation<Input = unknown, Output = unknown> {
  readonly input: z.ZodType<Input>;
  readonly readOnly: boolean;
  /** @default 'Management' */
  readonly category?: 'Management' | 'Data';
  /** What CloudTrail shows of the input. @default nothing */
  parameters?(input: Input): Record<string, unknown>;
  /** What IAM is asked before the operation runs. @default nothing: the operation asks by itself */
  access?(input: Input, call: Call): AccessQuestion | readonly AccessQuestion[];
  run(input: Input, call: Call): Promise<Output> | Output;
  /** What CloudTrail shows of the output. @default nothing */
  elements?(output: Output): Record<string, unknown>;
}

export interface JsonServiceOptions {
  /** The name in the credential scope: `athena`. */
  readonly signingName: string;
  /** In front of the dot of `x-amz-target`: `AmazonAthena`. */
  readonly targetPrefix: string;
  /** @default '<signingName>.amazonaws.com' */
  readonly eventSource?: string;
  /** @default '1.1' */
  readonly jsonVersion?: '1.0' | '1.1';
  /** The error code for an input of the wrong form. @default 'ValidationException' */
  readonly invalidInput?: string;
  /** Codes that clients of the older query protocol expect in `x-amzn-query-error`, by our code. */
  readonly queryErrors?: Readonly<Record<string, string>>;
  readonly resourceTypes?: Readonly<Record<string, ResourceModel>>;
  readonly operations: Readonly<Record<string, Operation>>;
}

/** Lets an operation's types be inferred from its input schema. */
export function operation<Input, Output>(definition: Operation<Input, Output>): Operation {
  return definition as unknown as Operation;
}

/** A binary field of AWS JSON: base64 on the wire, bytes inside. */
export const blob = z.base64().transform((text) => Buffer.from(text, 'base64'));

/** A service that speaks AWS JSON: dispatches on `x-amz-target`, parses, asks IAM, runs and records. */
export function jsonService(kernel: Kernel, options: JsonServiceOptions): Service {
  const eventSource = options.eventSource ?? `${options.signingName}.amazonaws.com`;

  async function handle(request: WireRequest): Promise<WireAnswer> {
    const name = operationName(request, options.targetPrefix);
    const found = Object.hasOwn(options.operations, name) ? options.operations[name] : undefined;
    const entry: TrailEntry = {
      eventSource,
      eventName: name,
      category: found?.category ?? 'Management',
      readOnly: found?.readOnly ?? false,
    };
    const output = await kernel.recorded(request.caller, entry, async () => {
      if (!found)
        throw new AwsError(
          'UnknownOperationException',
          `The sandbox does not host ${options.signingName}:${name}.`,
        );
      return runOperation(kernel, found, { caller: request.caller, entry, request }, options.invalidInput);
    });
    return {
      status: 200,
      headers: { 'content-type': `application/x-amz-json-${options.jsonVersion ?? '1.1'}` },
      body: Buffer.from(JSON.stringify(output ?? {}, encodeBytes)),
    };
  }

  return {
    signingName: options.signingName,
    protocol: 'json',
    ...(options.queryErrors ? { queryErrors: options.queryErrors } : {}),
    resourceTypes: options.resourceTypes ?? {},
    handle,
  };
}

async function runOperation(
  kernel: Kernel,
  definition: Operation,
  call: Call,
  invalidInput = 'ValidationException',
): Promise<unknown> {
  const input = parseInput(definition.input, call.request.body, invalidInput);
  if (definition.parameters) call.entry.requestParameters = definition.parameters(input);
  const questions = definition.access?.(input, call) ?? [];
  for (const question of Array.isArray(questions) ? questions : [questions])
    kernel.authorize(call.caller, question);
  const output = await definition.run(input, call);
  if (definition.elements) call.entry.responseElements = definition.elements(output);
  return output;
}

/** Parses a JSON body; the refusal names fields, never what is in them. */
function parseInput(schema: z.ZodType, body: Buffer, invalidInput: string): unknown {
  let json: unknown;
  try {
    json = body.length === 0 ? {} : JSON.parse(body.toString());
  } catch {
    throw new AwsError('SerializationException', 'The request is not valid JSON.');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'the request'));
  throw new AwsError(
    invalidInput,
    `The request is missing or has wrong values for: ${[...fields].join(', ')}`,
  );
}

/** `x-amz-target: AmazonAthena.StartQueryExecution`; a foreign target gives its own name, which no operation has. */
function operationName({ headers }: WireRequest, prefix: string): string {
  const target = String(headers['x-amz-target'] ?? '');
  const name = target.startsWith(`${prefix}.`) ? target.slice(prefix.length + 1) : target;
  return /^[\w.]{1,128}$/.test(name) ? name : 'UnknownOperation';
}

/** Bytes travel as base64; JSON.stringify has called toJSON of a Buffer before it asks us. */
function encodeBytes(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  return Buffer.isBuffer(original) ? original.toString('base64') : value;
}

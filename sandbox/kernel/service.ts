import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from './caller.ts';

/** Where the stack is deployed: the pseudo parameters of its template. */
export interface Deployment {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly urlSuffix: string;
  readonly stackName: string;
  readonly stackId: string;
}

/** Resolved properties of one resource: plain JSON, no intrinsics left. */
export type Properties = Readonly<Record<string, unknown>>;

export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Properties;
  /** What `Ref` gives. */
  readonly ref: string;
  /** What `Fn::GetAtt` gives; throws for an attribute that the type's model does not name. */
  attribute(name: string): string;
}

/** How a resource type turns into names: one entry per CloudFormation type, owned by the service that hosts it. */
export interface ResourceModel {
  ref(resource: { logicalId: string; properties: Properties }, where: Deployment): string;
  readonly attributes?: Readonly<
    Record<
      string,
      (resource: { logicalId: string; properties: Properties; ref: string }, where: Deployment) => string
    >
  >;
}

/** The template after resolution. */
export interface Template {
  readonly deployment: Deployment;
  /** Every resource of a CloudFormation type, in template order. */
  resources(type: string): readonly Resource[];
}

/** A request whose signature and payload hash have been verified and whose aws-chunked body has been decoded; trailers are among the headers. */
export interface WireRequest {
  readonly caller: Caller;
  readonly method: string;
  /** Path as sent, still percent-encoded. */
  readonly rawPath: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** True when the signature came in the query string. */
  readonly presigned: boolean;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | AsyncIterable<Buffer>;
  /** The connection breaks half-way through it. */
  readonly cut?: boolean;
}

/** The form of a service's errors: AWS JSON (the default), AWS query, or S3's own XML. */
export type Protocol = 'json' | 'query' | 's3';

/** One AWS service of the sandbox. */
export interface Service {
  /** The name in the credential scope of a signature: `s3`, `kms`, `athena`. */
  readonly signingName: string;
  readonly protocol?: Protocol;
  /** Where it answers. @default the study's alone */
  readonly regions?: readonly string[];
  /** Codes that SDKs expect in `x-amzn-query-error` from a service that once spoke AWS query, by our code. */
  readonly queryErrors?: Readonly<Record<string, string>>;
  readonly resourceTypes: Readonly<Record<string, ResourceModel>>;
  /** Answers one request, and records it (`Kernel.recorded`) exactly once. */
  handle(request: WireRequest): Promise<WireAnswer>;
  /** Called once after the template is resolved and all services exist. */
  start?(): Promise<void>;
  stop?(): Promise<void>;
}

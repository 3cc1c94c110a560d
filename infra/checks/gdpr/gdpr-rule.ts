/** A resource as a rule sees it, in an app that is being synthesized or in the template that came of it. */
export interface CheckedResource {
  /** CloudFormation's, e.g. `AWS::S3::Bucket`. */
  readonly type: string;
  /** Its path in the app, or its logical id in a template. */
  readonly name: string;
  /** As the template has them, with CloudFormation's own names and intrinsics. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever CloudFormation has there; each rule knows the few properties that it reads
  readonly properties: any;
  readonly region: string;
}

/** One rule of the pack. */
export interface GdprRule {
  readonly id: string;
  /** Of Regulation (EU) 2016/679. */
  readonly article: string;
  /** What is wrong where it is broken. */
  readonly says: string;
  /** Whether a resource breaks it; resources of other types never do. */
  breaks(resource: CheckedResource): boolean;
}

import { flatten } from './flatten.ts';

export interface Resource {
  /** Its logical id. */
  readonly id: string;
  readonly Type: string;
  /** Intrinsics are replaced by text: a reference by the id that it names, an ARN by `<id>.Arn`. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever CloudFormation has there; each control knows the few properties that it reads
  readonly Properties: any;
  /** Properties as they stand in the template. */
  readonly declared: unknown;
  readonly DeletionPolicy?: string;
}

interface Template {
  readonly Resources: Readonly<Record<string, Declared>>;
}

interface Declared {
  readonly Type: string;
  readonly Properties?: unknown;
  readonly DeletionPolicy?: string;
}

/** A synthesized stack: where it goes and what will be there. */
export class Deployment {
  readonly region: string;
  readonly resources: readonly Resource[];

  constructor(template: Template, region: string) {
    this.region = region;
    this.resources = Object.entries(template.Resources).map(([id, declared]) => ({
      id,
      Type: declared.Type,
      Properties: flatten(declared.Properties ?? {}),
      declared: declared.Properties ?? {},
      ...(declared.DeletionPolicy === undefined ? {} : { DeletionPolicy: declared.DeletionPolicy }),
    }));
  }

  of(...types: readonly string[]): Resource[] {
    return this.resources.filter(({ Type }) => types.includes(Type));
  }

  /** Whether a property names a key of this stack. */
  hasKey(reference: unknown): boolean {
    return this.of('AWS::KMS::Key').some(({ id }) => reference === `${id}.Arn` || reference === id);
  }
}

import { createResolver, NO_VALUE } from './resolve-intrinsics.ts';
import type { Deployment, Resource, ResourceModel, Template } from './service.ts';

/** A CloudFormation template as the CDK writes it, before any intrinsic is resolved. */
export interface RawTemplate {
  readonly Parameters?: Readonly<Record<string, { Type?: string; Default?: unknown }>>;
  readonly Mappings?: Readonly<Record<string, Record<string, Record<string, unknown>>>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, RawResource>>;
}

interface RawResource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
  readonly Condition?: string;
  readonly Metadata?: unknown;
}

/** Types that describe the template itself and create nothing. */
const TYPES_WITHOUT_RESOURCE = new Set(['AWS::CDK::Metadata']);

/** A template whose resources are resolved when somebody asks for them, so that models may be added until then. */
export interface OpenTemplate extends Template {
  /** Throws an error that names every resource type which no model covers. */
  assertHosted(): void;
}

/** Resolves a template with the resource models of the services that host it. */
export function resolveTemplate(
  raw: RawTemplate,
  deployment: Deployment,
  modelOf: (type: string) => ResourceModel | undefined,
): OpenTemplate {
  const resolved = new Map<string, Resource>();
  const underWay = new Set<string>();
  const resolver = createResolver(raw, deployment, resource);

  function resource(logicalId: string): Resource {
    const known = resolved.get(logicalId);
    if (known) return known;
    if (underWay.has(logicalId)) throw new Error(`the template's resource ${logicalId} refers to itself`);
    underWay.add(logicalId);
    try {
      const made = makeResource(logicalId);
      resolved.set(logicalId, made);
      return made;
    } finally {
      underWay.delete(logicalId);
    }
  }

  function makeResource(logicalId: string): Resource {
    const definition = raw.Resources[logicalId];
    if (!definition || !exists(definition)) throw new Error(`the template has no resource ${logicalId}`);
    const model = modelOf(definition.Type);
    if (!model) throw new Error(notHosted([[logicalId, definition.Type]]));
    const value = resolver.value(definition.Properties ?? {});
    const properties = (value === NO_VALUE ? {} : value) as Record<string, unknown>;
    const ref = model.ref({ logicalId, properties }, deployment);
    return {
      logicalId,
      type: definition.Type,
      properties,
      ref,
      attribute(name) {
        const attribute = model.attributes?.[name];
        if (!attribute) throw new Error(`the sandbox knows no attribute ${name} of ${definition.Type}`);
        return attribute({ logicalId, properties, ref }, deployment);
      },
    };
  }

  const exists = (definition: RawResource) =>
    definition.Condition === undefined || resolver.condition(definition.Condition);

  const living = () =>
    Object.entries(raw.Resources).filter(
      ([, definition]) => !TYPES_WITHOUT_RESOURCE.has(definition.Type) && exists(definition),
    );

  return {
    deployment,
    resources: (type) =>
      living()
        .filter(([, definition]) => definition.Type === type)
        .map(([logicalId]) => resource(logicalId)),
    assertHosted() {
      const strangers = living().filter(([, definition]) => !modelOf(definition.Type));
      if (strangers.length > 0)
        throw new Error(notHosted(strangers.map(([id, definition]) => [id, definition.Type])));
      for (const [logicalId] of living()) resource(logicalId);
    },
  };
}

function notHosted(resources: [logicalId: string, type: string][]): string {
  const names = resources.map(([logicalId, type]) => `${type} (${logicalId})`);
  return `the sandbox does not host ${names.join(', ')}`;
}

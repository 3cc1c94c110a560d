import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { PolicyDocument } from '../kernel/kernel.ts';
import { parseProperties } from '../kernel/parse-properties.ts';
import type { Resource, Template } from '../kernel/service.ts';
import type { AssetFolder } from './assets.ts';

/** One function of the template. */
export interface FunctionConfig {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  /** `handler.handler`: file without extension, export. */
  readonly handler: string;
  readonly runtime: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly codeFolder: string;
  readonly nodePath: readonly string[];
  /** Who may invoke it, besides those whose own policies say so. */
  readonly policy?: PolicyDocument | undefined;
}

const Code = z.strictObject({ S3Bucket: z.unknown(), S3Key: z.string() });

// Strict: a setting that the sandbox does not honour must not pass unseen.
const FunctionProperties = z.strictObject({
  FunctionName: z.string().optional(),
  Description: z.string().optional(),
  Code,
  Handler: z.string().regex(/^[\w./-]+\.\w+$/),
  Runtime: z.string().regex(/^nodejs\d+\.x$/, 'the sandbox runs Node.js functions only'),
  Role: z.string(),
  Architectures: z.array(z.string()).optional(),
  MemorySize: z.coerce.number().int().min(128).max(10_240).default(128),
  Timeout: z.coerce.number().int().min(1).max(900).default(3),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
  Layers: z.array(z.string()).default([]),
  // How long logs are kept and how large scratch space is, is for the machine here; no tracing, no settings at rest.
  LoggingConfig: z.unknown().optional(),
  EphemeralStorage: z.unknown().optional(),
  TracingConfig: z.unknown().optional(),
  KmsKeyArn: z.string().optional(),
  Tags: z.unknown().optional(),
});

const LayerProperties = z.strictObject({
  LayerName: z.string().optional(),
  Description: z.string().optional(),
  LicenseInfo: z.string().optional(),
  Content: Code,
  CompatibleArchitectures: z.array(z.string()).optional(),
  CompatibleRuntimes: z.array(z.string()).optional(),
});

const PermissionProperties = z.strictObject({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

const REPOSITORY_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const LAMBDA_ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'arm64' };

/** Every function of the template. */
export function readFunctions(template: Template, asset: AssetFolder): readonly FunctionConfig[] {
  const layers = new Map(template.resources('AWS::Lambda::LayerVersion').map((layer) => [layer.ref, layer]));
  return template.resources('AWS::Lambda::Function').map((resource) => {
    const properties = parseProperties(resource, FunctionProperties);
    const arn = resource.attribute('Arn');
    return {
      name: resource.ref,
      arn,
      roleArn: properties.Role,
      handler: properties.Handler,
      runtime: properties.Runtime,
      memoryMb: properties.MemorySize,
      timeoutSeconds: properties.Timeout,
      variables: properties.Environment?.Variables ?? {},
      codeFolder: asset(properties.Code.S3Key),
      nodePath: [...new Set(properties.Layers.map((ref) => layerModules(resource, layers.get(ref), asset)))],
      policy: invokePolicy(template, { arn, name: resource.ref }),
    };
  });
}

/** Where a layer's modules are: native ones for another machine are replaced by those of this repository. */
function layerModules(user: Resource, layer: Resource | undefined, asset: AssetFolder): string {
  if (!layer) throw new Error(`${user.logicalId}: one of its layers is not in the template`);
  const { CompatibleArchitectures, Content } = parseProperties(layer, LayerProperties);
  const machine = process.platform === 'linux' ? LAMBDA_ARCHITECTURES[process.arch] : undefined;
  const runsHere =
    !CompatibleArchitectures || (machine !== undefined && CompatibleArchitectures.includes(machine));
  if (!runsHere) return REPOSITORY_MODULES;
  const modules = join(asset(Content.S3Key), 'nodejs', 'node_modules');
  if (!existsSync(modules)) throw new Error(`${layer.logicalId}: a layer without nodejs/node_modules`);
  return modules;
}

function invokePolicy(template: Template, target: { arn: string; name: string }): PolicyDocument | undefined {
  const statements = template
    .resources('AWS::Lambda::Permission')
    .map((resource) => parseProperties(resource, PermissionProperties))
    .filter(({ FunctionName }) => FunctionName === target.arn || FunctionName === target.name)
    .map(({ Action, Principal, SourceArn, SourceAccount }) => ({
      Effect: 'Allow',
      Action,
      Principal: /^[\w-]+(\.[\w-]+)+$/.test(Principal) ? { Service: Principal } : { AWS: Principal },
      Resource: target.arn,
      Condition: {
        ...(SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': SourceArn } }),
        ...(SourceAccount === undefined ? {} : { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
      },
    }));
  return statements.length > 0 ? { Version: '2012-10-17', Statement: statements } : undefined;
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flatten } from '../../evidence/flatten.ts';
import type { Bundler } from '../../infra/bundling/function-bundler.ts';
import { carelakeApp } from '../../infra/carelake-app.ts';
import type { Statement } from '../../infra/constructs/policy.ts';

export interface Resource {
  readonly id: string;
  readonly Type: string;
  // Whatever CloudFormation has there: each test knows the shape of the few properties that it reads.
  // biome-ignore lint/suspicious/noExplicitAny: a parsed template
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a parsed template
  readonly Metadata?: any;
}

export interface SynthesizedTemplate {
  readonly text: string;
  readonly assets: string;
  readonly resources: readonly Resource[];
  of(type: string): readonly Resource[];
}

/** A template as deployed to one account: intrinsics are replaced by what they stand for, a reference by the resource's id. */
export function aTemplate(
  settings: Readonly<Record<string, unknown>> = {},
  bundler: Bundler = emptyFunction,
): SynthesizedTemplate {
  const outdir = mkdtempSync(join(tmpdir(), 'carelake-synth-'));
  try {
    carelakeApp({ outdir, context: { carelake: settings }, bundler }).synth();
    const text = readFileSync(join(outdir, 'carelake-3cp.template.json'), 'utf8');
    const assets = readFileSync(join(outdir, 'carelake-3cp.assets.json'), 'utf8');
    const { Resources } = JSON.parse(text) as { Resources: Record<string, Omit<Resource, 'id'>> };
    const resources = Object.entries(Resources).map(([id, resource]) => ({
      id,
      ...(flatten(resource) as typeof resource),
    }));
    return { text, assets, resources, of: (type) => resources.filter(({ Type }) => Type === type) };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Stands for every function's code where only the template matters. */
export const emptyFunction: Bundler = (_name, use) => {
  const folder = mkdtempSync(join(tmpdir(), 'carelake-code-'));
  try {
    writeFileSync(join(folder, 'handler.js'), 'exports.handler = async () => ({ batchItemFailures: [] });\n');
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Every statement of every policy in a template, with the resource that it stands in. */
export function statementsOf(template: SynthesizedTemplate): { resource: Resource; statement: Statement }[] {
  return template.resources.flatMap((resource) => {
    const { KeyPolicy, PolicyDocument, AssumeRolePolicyDocument } = resource.Properties;
    const documents = [KeyPolicy, PolicyDocument, AssumeRolePolicyDocument].filter(
      (document) => document !== undefined,
    );
    return documents.flatMap((document) =>
      (document.Statement as Statement[]).map((statement) => ({ resource, statement })),
    );
  });
}

export function listed(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

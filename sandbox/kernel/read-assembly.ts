import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RawTemplate } from './resolve-template.ts';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() })
        .optional(),
    }),
  ),
});

const Parsed = z.looseObject({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) });

/** Reads the one stack of a synthesized cloud assembly (`cdk.out`). */
export function readAssembly(folder: string): { stackName: string; template: RawTemplate } {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const stacks = Object.entries(manifest.artifacts).filter(
    ([, { type }]) => type === 'aws:cloudformation:stack',
  );
  const [stack, ...others] = stacks;
  if (!stack) throw new Error('the assembly has no stack; synthesize first');
  if (others.length > 0) throw new Error(`the sandbox hosts one stack, the assembly has ${stacks.length}`);
  const [id, { properties }] = stack;
  const file = join(folder, properties?.templateFile ?? `${id}.template.json`);
  const template = Parsed.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { stackName: properties?.stackName ?? id, template: template as RawTemplate };
}

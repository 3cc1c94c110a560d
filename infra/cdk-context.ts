import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './bundling/paths.ts';

/** The context of cdk.json. The CDK command line hands it over itself; whoever synthesizes without it reads it here, so that both give the same. */
export function cdkContext(): Readonly<Record<string, unknown>> {
  const { context } = JSON.parse(readFileSync(join(REPOSITORY, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  return context;
}

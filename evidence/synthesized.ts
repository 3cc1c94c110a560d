import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionBundler } from '../infra/bundling/function-bundler.ts';
import { carelakeApp } from '../infra/carelake-app.ts';
import { cdkContext } from '../infra/cdk-context.ts';
import { Deployment } from './deployment.ts';

/** What `npm run synth` makes: a stack for every study. */
export function synthesizedDeployments(): Deployment[] {
  const outdir = mkdtempSync(join(tmpdir(), 'carelake-evidence-'));
  try {
    const { stacks } = carelakeApp({ outdir, context: cdkContext(), bundler: functionBundler() }).synth();
    return stacks.map(({ template, environment }) => new Deployment(template, environment.region));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

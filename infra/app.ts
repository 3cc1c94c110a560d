import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunction } from './bundling/bundle-function.ts';
import { REPOSITORY } from './bundling/paths.ts';
import { carelakeApp } from './carelake-app.ts';

// The CDK command line hands over cdk.json's context itself; without it (npm run synth) the file is read here, so that both give the same.
const { context } = JSON.parse(readFileSync(join(REPOSITORY, 'cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};

const outdir = process.env['CDK_OUTDIR'] ?? join(REPOSITORY, 'cdk.out');

carelakeApp({ outdir, context, bundler: bundleFunction }).synth();

import { join } from 'node:path';
import { functionBundler } from './bundling/function-bundler.ts';
import { REPOSITORY } from './bundling/paths.ts';
import { carelakeApp } from './carelake-app.ts';
import { cdkContext } from './cdk-context.ts';

const outdir = process.env['CDK_OUTDIR'] ?? join(REPOSITORY, 'cdk.out');

carelakeApp({ outdir, context: cdkContext(), bundler: functionBundler() }).synth();

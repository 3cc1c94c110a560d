import { App } from 'aws-cdk-lib';
import { publishedAliases } from '../core/aliases/published-aliases.ts';
import { publishedTables } from '../core/contracts/published-tables.ts';
import { readContracts } from '../core/contracts/read-contracts.ts';
import type { Bundler } from './bundling/function-bundler.ts';
import { QUERIES, SCHEMAS } from './bundling/paths.ts';
import { addCheckPacks } from './checks/check-packs.ts';
import { readSettings } from './settings.ts';
import { StudyStack } from './study-stack.ts';

export interface CarelakeAppProps {
  readonly outdir: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly bundler: Bundler;
}

/** CDK's own check of the template against CloudFormation's schemas and rules: what it finds fails the synthesis too. */
const STRICT = { '@aws-cdk/core:validateAgainstDefaultRules': true };

/** The app with one stack per study in schemas/studies. */
export function carelakeApp({ outdir, context, bundler }: CarelakeAppProps): App {
  const app = new App({
    outdir,
    context: { ...context, ...STRICT },
    analyticsReporting: false,
    treeMetadata: false,
  });
  const settings = readSettings(app.node.tryGetContext('carelake'));
  const contracts = readContracts(SCHEMAS);
  const shared = {
    tables: publishedTables(contracts),
    aliases: publishedAliases(contracts),
    queriesFolder: QUERIES,
    bundler,
    ...settings,
  };
  for (const study of contracts.studies.values()) {
    new StudyStack(app, { study, ...shared });
  }
  addCheckPacks(app);
  return app;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aws_athena as athena } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { readQuery } from '../../core/queries/read-query.ts';
import type { StudyBuckets } from './study-buckets.ts';
import type { StudyKeys } from './study-keys.ts';
import type { StudyNames, WorkgroupName } from './study-names.ts';
import { Workgroup } from './workgroup.ts';

const DESCRIPTIONS: Record<WorkgroupName, string> = {
  analyst: 'Queries of analysts on published data',
  auditor: 'Queries of auditors on the trail',
  pipeline: 'Checks that the pipeline makes before publication',
};

export interface QueriesProps {
  readonly names: StudyNames;
  readonly keys: StudyKeys;
  readonly buckets: StudyBuckets;
  /** Holds one folder per workgroup that has named queries. */
  readonly folder: string;
}

/** Athena's workgroups, one per kind of reader, and the named queries in the first two. */
export class Queries extends Construct {
  constructor(scope: Construct, id: string, { names, keys, buckets, folder }: QueriesProps) {
    super(scope, id);
    const workgroup = (name: WorkgroupName, key = keys.lake) =>
      new Workgroup(this, name, {
        names,
        workgroup: name,
        description: DESCRIPTIONS[name],
        results: buckets.results,
        key,
      });
    this.named(workgroup('analyst'), join(folder, 'analyst'), names.database);
    this.named(workgroup('auditor', keys.audit), join(folder, 'auditor'), names.auditDatabase);
    workgroup('pipeline');
  }

  private named(workgroup: Workgroup, folder: string, database: string): void {
    const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
    for (const file of files.sort()) {
      const { name, description, sql } = readQuery(file, readFileSync(join(folder, file), 'utf8'));
      const query = new athena.CfnNamedQuery(workgroup, name, {
        name,
        description,
        database,
        queryString: sql,
        workGroup: workgroup.name,
      });
      query.addResourceDependency(workgroup.resource);
    }
  }
}

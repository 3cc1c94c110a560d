import type { DatabaseSync } from 'node:sqlite';
import type { PolicyDocument } from '../kernel/kernel.ts';

/** Trust policies that were changed since the template was deployed; they survive a restart, as they would a deployment. */
export interface TrustPolicies {
  of(roleArn: string): PolicyDocument | undefined;
  change(roleArn: string, policy: PolicyDocument): void;
}

const SCHEMA = 'CREATE TABLE IF NOT EXISTS iam_trust (role TEXT PRIMARY KEY, policy TEXT NOT NULL) STRICT';

export function createTrustPolicies(db: DatabaseSync): TrustPolicies {
  db.exec(SCHEMA);
  const select = db.prepare('SELECT role, policy FROM iam_trust');
  const upsert = db.prepare('INSERT OR REPLACE INTO iam_trust (role, policy) VALUES (?, ?)');
  // Read once, since every call of a session asks for its role.
  const changed = new Map(
    select.all().map(({ role, policy }) => [String(role), JSON.parse(String(policy)) as PolicyDocument]),
  );
  return {
    of: (roleArn) => changed.get(roleArn),
    change(roleArn, policy) {
      upsert.run(roleArn, JSON.stringify(policy));
      changed.set(roleArn, policy);
    },
  };
}

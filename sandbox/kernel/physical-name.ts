import { createHash } from 'node:crypto';
import type { Deployment } from './service.ts';

const SUFFIX_LENGTH = 12;

/** The name CloudFormation would generate for a resource that has none: the same after every restart. */
export function physicalName(
  where: Deployment,
  logicalId: string,
  { maxLength = 64, lowerCase = false }: { maxLength?: number; lowerCase?: boolean } = {},
): string {
  const suffix = stableHex(where, logicalId).slice(0, SUFFIX_LENGTH);
  const stem = `${where.stackName}-${logicalId}`.slice(0, maxLength - SUFFIX_LENGTH - 1);
  const name = `${stem}-${lowerCase ? suffix : suffix.toUpperCase()}`;
  return lowerCase ? name.toLowerCase() : name;
}

/** A UUID that belongs to one resource of one stack, for types whose ids are UUIDs. */
export function physicalUuid(where: Deployment, logicalId: string): string {
  const hex = stableHex(where, logicalId);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function stableHex(where: Deployment, logicalId: string): string {
  return createHash('sha256')
    .update(`${where.account}/${where.region}/${where.stackName}/${logicalId}`)
    .digest('hex');
}

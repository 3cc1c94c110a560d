import { physicalName } from '../kernel/physical-name.ts';
import type { Deployment, Properties, ResourceModel } from '../kernel/service.ts';

type Declared = Parameters<ResourceModel['ref']>[0];

/** Name of a database: the template's, or the one CloudFormation would give. Glue keeps names in lower case. */
function databaseName(resource: Declared, where: Deployment): string {
  return named(resource, 'DatabaseInput', where);
}

function tableName(resource: Declared, where: Deployment): string {
  return named(resource, 'TableInput', where);
}

function named({ logicalId, properties }: Declared, input: string, where: Deployment): string {
  const { Name } = (properties[input] ?? {}) as Properties;
  return typeof Name === 'string' ? Name.toLowerCase() : physicalName(where, logicalId, { lowerCase: true });
}

export const glueResourceTypes: Readonly<Record<string, ResourceModel>> = {
  'AWS::Glue::Database': { ref: databaseName },
  'AWS::Glue::Table': { ref: tableName },
};

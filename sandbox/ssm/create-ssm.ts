import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import { jsonService, operation } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { physicalName } from '../kernel/physical-name.ts';
import type { Deployment, Resource, ResourceModel, Service } from '../kernel/service.ts';

const MAX_NAMES = 10;

const parameter: ResourceModel = {
  ref: ({ logicalId, properties }, where) =>
    typeof properties['Name'] === 'string' ? properties['Name'] : physicalName(where, logicalId),
  attributes: {
    Type: ({ properties }) => String(properties['Type']),
    Value: ({ properties }) => String(properties['Value']),
  },
};

const Name = z.string().min(1).max(2048);

/** The template's SSM parameters. */
export function createSsm(kernel: Kernel): Service {
  const { deployment } = kernel.template;
  const deployedAt = kernel.now().getTime() / 1000;
  const find = (name: string) =>
    kernel.template.resources('AWS::SSM::Parameter').find(({ ref }) => ref === plainName(name, deployment));
  const question = (action: string) => (name: string) => ({
    action,
    resource: parameterArn(plainName(name, deployment), deployment),
  });
  const shown = (resource: Resource) => ({
    Name: resource.ref,
    Type: String(resource.properties['Type']),
    Value: String(resource.properties['Value']),
    Version: 1,
    LastModifiedDate: deployedAt,
    ARN: parameterArn(resource.ref, deployment),
    DataType: String(resource.properties['DataType'] ?? 'text'),
  });

  return jsonService(kernel, {
    signingName: 'ssm',
    targetPrefix: 'AmazonSSM',
    resourceTypes: { 'AWS::SSM::Parameter': parameter },
    operations: {
      GetParameter: operation({
        input: z.object({ Name }),
        readOnly: true,
        parameters: (input) => ({ name: input.Name }),
        access: (input) => question('ssm:GetParameter')(input.Name),
        run(input) {
          const found = find(input.Name);
          if (!found) throw new AwsError('ParameterNotFound', `Parameter ${input.Name} not found.`);
          return { Parameter: shown(found) };
        },
      }),
      GetParameters: operation({
        input: z.object({ Names: z.array(Name).min(1).max(MAX_NAMES) }),
        readOnly: true,
        parameters: (input) => ({ names: input.Names }),
        access: (input) => input.Names.map(question('ssm:GetParameters')),
        run: (input) => ({
          Parameters: input.Names.flatMap((name) => find(name) ?? []).map(shown),
          InvalidParameters: input.Names.filter((name) => !find(name)),
        }),
      }),
    },
  });
}

/** A parameter may be asked for by its ARN too. */
function plainName(name: string, deployment: Deployment): string {
  const prefix = parameterArn('', deployment);
  return name.startsWith(prefix) ? `/${name.slice(prefix.length)}` : name;
}

function parameterArn(name: string, where: Deployment): string {
  return `arn:${where.partition}:ssm:${where.region}:${where.account}:parameter/${name.replace(/^\//, '')}`;
}

import { AwsError } from '../kernel/aws-error.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { physicalUuid } from '../kernel/physical-name.ts';
import type { Properties, ResourceModel } from '../kernel/service.ts';

/** Where results go and under which key. */
export interface ResultConfiguration {
  readonly OutputLocation?: string | undefined;
  readonly EncryptionConfiguration?:
    | { readonly EncryptionOption: string; readonly KmsKey?: string | undefined }
    | undefined;
  readonly ExpectedBucketOwner?: string | undefined;
}

export interface WorkGroup {
  readonly name: string;
  readonly state: string;
  readonly description?: string;
  readonly enforced: boolean;
  readonly results: ResultConfiguration;
  readonly scanLimit?: number;
}

export interface NamedQuery {
  readonly NamedQueryId: string;
  readonly Name: string;
  readonly Description?: string;
  readonly Database: string;
  readonly QueryString: string;
  readonly WorkGroup: string;
}

export const athenaResourceTypes: Readonly<Record<string, ResourceModel>> = {
  'AWS::Athena::WorkGroup': { ref: ({ properties }) => String(properties['Name']) },
  'AWS::Athena::NamedQuery': {
    ref: ({ logicalId }, where) => physicalUuid(where, logicalId),
    attributes: { NamedQueryId: ({ ref }) => ref },
  },
};

export function workgroupArn({ template }: Kernel, name: string): string {
  const { account, region, partition } = template.deployment;
  return `arn:${partition}:athena:${region}:${account}:workgroup/${name}`;
}

export function workgroups(kernel: Kernel): WorkGroup[] {
  return kernel.template.resources('AWS::Athena::WorkGroup').map(({ ref, properties }): WorkGroup => {
    const configuration = (properties['WorkGroupConfiguration'] ?? {}) as Properties;
    const limit = configuration['BytesScannedCutoffPerQuery'];
    const description = properties['Description'];
    return {
      name: ref,
      state: String(properties['State'] ?? 'ENABLED'),
      ...(typeof description === 'string' ? { description } : {}),
      // AWS enforces unless it is told otherwise.
      enforced: String(configuration['EnforceWorkGroupConfiguration'] ?? 'true') === 'true',
      results: (configuration['ResultConfiguration'] ?? {}) as ResultConfiguration,
      ...(limit === undefined ? {} : { scanLimit: Number(limit) }),
    };
  });
}

export function workgroup(kernel: Kernel, name: string): WorkGroup {
  const found = workgroups(kernel).find((group) => group.name === name);
  if (!found) throw new AwsError('InvalidRequestException', `WorkGroup ${name} is not found.`);
  return found;
}

export function namedQueries(kernel: Kernel): NamedQuery[] {
  return kernel.template.resources('AWS::Athena::NamedQuery').map(({ ref, properties }): NamedQuery => {
    const description = properties['Description'];
    return {
      NamedQueryId: ref,
      Name: String(properties['Name'] ?? ref),
      ...(typeof description === 'string' ? { Description: description } : {}),
      Database: String(properties['Database']),
      QueryString: String(properties['QueryString']),
      WorkGroup: String(properties['WorkGroup'] ?? 'primary'),
    };
  });
}

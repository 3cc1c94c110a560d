import { z } from 'zod';
import { page } from '../glue/page.ts';
import { AwsError } from '../kernel/aws-error.ts';
import { type Operation, operation } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import {
  type NamedQuery,
  namedQueries,
  type WorkGroup,
  workgroup,
  workgroupArn,
  workgroups,
} from './workgroups.ts';

const MAX_BATCH = 50;
const paged = { NextToken: z.string().optional(), MaxResults: z.int().min(0).max(MAX_BATCH).optional() };
const NamedQueryId = z.string().min(1).max(128);

/** What clients ask of workgroups and of the queries that the template names. */
export function workgroupOperations(kernel: Kernel): Record<string, Operation> {
  const on = (action: string, name: string) => ({
    action: `athena:${action}`,
    resource: workgroupArn(kernel, name),
  });
  const find = (id: string): NamedQuery => {
    const found = namedQueries(kernel).find((query) => query.NamedQueryId === id);
    if (!found) throw new AwsError('InvalidRequestException', `NamedQuery ${id} was not found`);
    return found;
  };

  return {
    GetWorkGroup: operation({
      input: z.object({ WorkGroup: z.string() }),
      readOnly: true,
      parameters: (input) => ({ workGroup: input.WorkGroup }),
      access: (input) => on('GetWorkGroup', input.WorkGroup),
      run: (input) => ({ WorkGroup: described(workgroup(kernel, input.WorkGroup)) }),
    }),
    ListWorkGroups: operation({
      input: z.object(paged),
      readOnly: true,
      access: () => ({ action: 'athena:ListWorkGroups', resource: '*' }),
      run(input) {
        const { items, ...next } = page(workgroups(kernel), sized(input), 'InvalidRequestException');
        return {
          WorkGroups: items.map(({ name, state, description }) => ({
            Name: name,
            State: state,
            Description: description,
          })),
          ...next,
        };
      },
    }),
    ListNamedQueries: operation({
      input: z.object({ ...paged, WorkGroup: z.string().optional() }),
      readOnly: true,
      parameters: (input) => ({ workGroup: input.WorkGroup ?? 'primary' }),
      access: (input) => on('ListNamedQueries', input.WorkGroup ?? 'primary'),
      run(input) {
        const { name } = workgroup(kernel, input.WorkGroup ?? 'primary');
        const ids = namedQueries(kernel)
          .filter((query) => query.WorkGroup === name)
          .map((query) => query.NamedQueryId);
        const { items, ...next } = page(ids, sized(input), 'InvalidRequestException');
        return { NamedQueryIds: items, ...next };
      },
    }),
    GetNamedQuery: operation({
      input: z.object({ NamedQueryId }),
      readOnly: true,
      parameters: (input) => ({ namedQueryId: input.NamedQueryId }),
      run(input, { caller }) {
        const query = find(input.NamedQueryId);
        kernel.authorize(caller, on('GetNamedQuery', query.WorkGroup));
        return { NamedQuery: query };
      },
    }),
    BatchGetNamedQuery: operation({
      input: z.object({ NamedQueryIds: z.array(NamedQueryId).min(1).max(MAX_BATCH) }),
      readOnly: true,
      parameters: (input) => ({ namedQueryIds: input.NamedQueryIds }),
      run(input, { caller }) {
        const all = namedQueries(kernel);
        const known = all.filter((query) => input.NamedQueryIds.includes(query.NamedQueryId));
        for (const { WorkGroup } of known) kernel.authorize(caller, on('BatchGetNamedQuery', WorkGroup));
        const missing = input.NamedQueryIds.filter((id) => !known.some((query) => query.NamedQueryId === id));
        return {
          NamedQueries: known,
          UnprocessedNamedQueryIds: missing.map((id) => ({ NamedQueryId: id, ErrorCode: 'INVALID_INPUT' })),
        };
      },
    }),
  };
}

// Zero means the service's own size in Athena's lists.
function sized<Input extends { MaxResults?: number | undefined }>(input: Input): Input {
  return { ...input, MaxResults: input.MaxResults || MAX_BATCH };
}

function described({
  name,
  state,
  description,
  enforced,
  results,
  scanLimit,
}: WorkGroup): Record<string, unknown> {
  return {
    Name: name,
    State: state,
    Description: description,
    Configuration: {
      EnforceWorkGroupConfiguration: enforced,
      ResultConfiguration: results,
      BytesScannedCutoffPerQuery: scanLimit,
      EngineVersion: { SelectedEngineVersion: 'AUTO', EffectiveEngineVersion: 'Athena engine version 3' },
    },
  };
}

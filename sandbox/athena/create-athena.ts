import type { EventBridgeEvent } from '../events/event.ts';
import type { Glue } from '../glue/glue.ts';
import { jsonService } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Service } from '../kernel/service.ts';
import type { S3 } from '../s3/s3.ts';
import { createExecutor } from './executor.ts';
import { queryOperations } from './query-operations.ts';
import { createQueryStore } from './query-store.ts';
import { stateEvents } from './state-events.ts';
import { workgroupOperations } from './workgroup-operations.ts';
import { athenaResourceTypes } from './workgroups.ts';

export interface AthenaParts {
  readonly s3: S3;
  readonly glue: Glue;
  /** Tells EventBridge. */
  readonly emit: (event: EventBridgeEvent) => void;
}

/** The template's workgroups: Athena SQL over the tables of its catalog, run by DuckDB. */
export function createAthena(kernel: Kernel, { s3, glue, emit }: AthenaParts): Service {
  const store = createQueryStore(kernel);
  const executor = createExecutor(kernel, { s3, glue, store, tell: stateEvents(kernel, emit) });
  return {
    ...jsonService(kernel, {
      signingName: 'athena',
      targetPrefix: 'AmazonAthena',
      invalidInput: 'InvalidRequestException',
      resourceTypes: athenaResourceTypes,
      operations: { ...queryOperations(kernel, { s3, store, executor }), ...workgroupOperations(kernel) },
    }),
    start: executor.start,
    stop: executor.stop,
  };
}

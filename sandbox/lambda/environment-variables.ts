import { delimiter } from 'node:path';
import type { Kernel } from '../kernel/kernel.ts';
import type { SessionGrant } from '../kernel/sessions.ts';
import type { Sqs } from '../sqs/sqs.ts';
import type { FunctionConfig } from './function-config.ts';

/** All that a function's process gets to know: nothing of the sandbox's own environment is among it. */
export function environmentVariables(
  { kernel, sqs }: { kernel: Kernel; sqs: Sqs },
  config: FunctionConfig,
  { session, secretAccessKey, sessionToken, expiration }: SessionGrant,
  folders: { task: string; scratch: string },
): Readonly<Record<string, string>> {
  const { region } = kernel.template.deployment;
  const variables = Object.entries(config.variables).map(([name, value]) => [
    name,
    sqs.localQueueUrls(value),
  ]);
  return {
    ...Object.fromEntries(variables),
    _HANDLER: config.handler,
    LAMBDA_TASK_ROOT: folders.task,
    TMPDIR: folders.scratch,
    // Where SDKs look for settings: not in the home folder of the person at this machine.
    HOME: folders.scratch,
    NODE_PATH: config.nodePath.join(delimiter),
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: kernel.endpoint,
    AWS_ACCESS_KEY_ID: session.accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_CREDENTIAL_EXPIRATION: expiration.toISOString(),
    AWS_EXECUTION_ENV: `AWS_Lambda_${config.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: config.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(config.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${config.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'sandbox',
  };
}

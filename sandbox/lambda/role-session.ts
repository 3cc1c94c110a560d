import type { Kernel } from '../kernel/kernel.ts';
import type { SessionGrant } from '../kernel/sessions.ts';
import type { Sts } from '../sts/sts.ts';
import type { FunctionConfig } from './function-config.ts';

/** Credentials of a function's role that last for one more invocation at least. */
export type RoleSessionSource = () => Promise<SessionGrant>;

const RESERVE_SECONDS = 300;

/** Asks STS again when what is left would not outlast an invocation. */
export function createRoleSession(kernel: Kernel, sts: Sts, config: FunctionConfig): RoleSessionSource {
  let grant: Promise<SessionGrant> | undefined;
  return async () => {
    const known = await grant?.catch(() => undefined);
    if (known && lasts(known, config, kernel.now())) return known;
    grant = sts.serviceSession(config.roleArn, config.name, 'lambda.amazonaws.com', config.arn);
    return grant;
  };
}

/** Whether credentials outlast an invocation that starts now. */
export function lasts({ expiration }: SessionGrant, config: FunctionConfig, now: Date): boolean {
  return expiration.getTime() - now.getTime() > (config.timeoutSeconds + RESERVE_SECONDS) * 1000;
}

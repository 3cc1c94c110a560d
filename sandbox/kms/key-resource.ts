import type { Kernel } from '../kernel/kernel.ts';

/** How the trail names the key of a call. */
export function keyResource(kernel: Kernel, ARN: string): { ARN: string; accountId: string; type: string } {
  return { ARN, accountId: kernel.template.deployment.account, type: 'AWS::KMS::Key' };
}

import { physicalUuid } from './physical-name.ts';
import type { Deployment } from './service.ts';

const SANDBOX_ACCOUNT = '123456789012';
const SANDBOX_REGION = 'eu-north-1';

/** Where AWS answers for what belongs to no Region, IAM above all, and records it. */
export const GLOBAL_REGION = 'us-east-1';

/** The pseudo parameters of a stack that the sandbox hosts. */
export function sandboxDeployment(stackName: string): Deployment {
  const place = {
    account: SANDBOX_ACCOUNT,
    region: SANDBOX_REGION,
    partition: 'aws',
    urlSuffix: 'amazonaws.com',
    stackName,
  };
  const id = physicalUuid({ ...place, stackId: '' }, 'stack');
  return {
    ...place,
    stackId: `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stackName}/${id}`,
  };
}

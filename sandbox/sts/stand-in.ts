import type { PolicyDocument } from '../kernel/kernel.ts';
import type { Deployment } from '../kernel/service.ts';

/** Who asks for a role on behalf of a person: the sandbox has no identity provider, so it plays the one that the role trusts. */
export interface StandIn {
  readonly principal: string;
  readonly action: 'sts:AssumeRole' | 'sts:AssumeRoleWithSAML';
  readonly context: Readonly<Record<string, string>>;
  /** Session tags that the provider adds by itself. */
  readonly tags: Readonly<Record<string, string>>;
}

interface Statement {
  readonly Principal?: { readonly Federated?: string };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

const REQUEST_TAG = 'aws:RequestTag/';
/** What a provider says of itself and of how somebody signed in; who they are and what they ask for is the person's own. */
const SAID_BY_PROVIDER = /^(?:saml:aud|aws:PrincipalArn|aws:PrincipalTag\/.+)$/i;

/** The provider that a trust policy was written for, with somebody of that name signed in, by a second factor. */
export function standIn(
  trust: PolicyDocument | undefined,
  name: string,
  { partition, account }: Deployment,
): StandIn {
  const [first] = [trust?.Statement].flat() as (Statement | undefined)[];
  const demands = Object.values(first?.Condition ?? {})
    .flatMap((keys) => Object.entries(keys))
    .map(([key, value]) => [key, oneOf(value)] as const);
  const said = Object.fromEntries(demands.filter(([key]) => SAID_BY_PROVIDER.test(key)));
  const tags = Object.fromEntries(
    demands
      .filter(([key]) => key.startsWith(REQUEST_TAG))
      .map(([key, value]) => [key.slice(REQUEST_TAG.length), value]),
  );
  const provider = first?.Principal?.Federated;
  if (provider !== undefined)
    return { principal: provider, action: 'sts:AssumeRoleWithSAML', context: said, tags };
  const role = said['aws:PrincipalArn']?.split('/').at(-1);
  if (role !== undefined) {
    const principal = `arn:${partition}:sts::${account}:assumed-role/${role}/${name}`;
    const context = { ...said, 'aws:userid': `AROASANDBOX:${name}` };
    return { principal, action: 'sts:AssumeRole', context, tags };
  }
  const context = { 'aws:username': name, 'aws:MultiFactorAuthPresent': 'true' };
  return {
    principal: `arn:${partition}:iam::${account}:user/${name}`,
    action: 'sts:AssumeRole',
    context,
    tags,
  };
}

/** A value that a condition takes; a star in it may be anything. */
function oneOf(value: string | readonly string[]): string {
  return (typeof value === 'string' ? value : (value[0] ?? '')).replaceAll('*', 'sandbox');
}

import type { GdprRule } from './gdpr-rule.ts';

interface Statement {
  readonly Effect: string;
  readonly Principal?: { readonly Service?: unknown };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** CloudWatch Logs sends neither to KMS: the group whose data it is about is what it says. */
const BOUNDS = ['aws:sourcearn', 'aws:sourceaccount', 'kms:encryptioncontext:aws:logs:arn'];

/** Otherwise somebody else's rule, trail or function could make the service act on the study's data. */
export const serviceBound: GdprRule = {
  id: 'ServiceBound',
  article: 'art. 32(1)(b)',
  says: 'A policy lets an AWS service in without saying for whose resource (aws:SourceArn or aws:SourceAccount)',
  breaks({ properties }) {
    const { PolicyDocument, KeyPolicy, AssumeRolePolicyDocument } = properties;
    return [PolicyDocument, KeyPolicy, AssumeRolePolicyDocument]
      .flatMap((policy) => (policy?.Statement ?? []) as Statement[])
      .filter(({ Effect, Principal }) => Effect === 'Allow' && Principal?.Service !== undefined)
      .some(({ Condition = {} }) => {
        const keys = Object.values(Condition).flatMap((operands) => Object.keys(operands));
        return !keys.some((key) => BOUNDS.includes(key.toLowerCase()));
      });
  },
};

import type { GdprRule } from './gdpr-rule.ts';

interface Statement {
  readonly Effect: string;
  readonly Principal?: { readonly Service?: unknown };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** CloudWatch Logs sends neither to KMS: the group whose data it is about is what it says. */
const BOUNDS = ['aws:sourcearn', 'aws:sourceaccount', 'kms:encryptioncontext:aws:logs:arn'];
/** Says what a key has to be; all others say what it must not be, or let a request without it through. */
const BINDS = /^(?:ForAnyValue:)?(?:String|Arn)(?:Equals|Like)$/;

/** Otherwise somebody else's rule, trail or function could make the service act on the study's data. */
export const serviceBound: GdprRule = {
  id: 'ServiceBound',
  article: 'art. 32(1)(b)',
  says: 'A policy lets an AWS service in without saying for whose resource (aws:SourceArn or aws:SourceAccount)',
  breaks({ type, properties }) {
    if (type === 'AWS::Lambda::Permission')
      return properties.SourceArn === undefined && properties.SourceAccount === undefined;
    const { PolicyDocument, KeyPolicy, AssumeRolePolicyDocument, ResourcePolicy } = properties;
    return [PolicyDocument, KeyPolicy, AssumeRolePolicyDocument, ResourcePolicy]
      .flatMap((policy) => (policy?.Statement ?? []) as Statement[])
      .filter(({ Effect, Principal }) => Effect === 'Allow' && Principal?.Service !== undefined)
      .some(({ Condition = {} }) => !isBound(Condition));
  },
};

function isBound(condition: NonNullable<Statement['Condition']>): boolean {
  return Object.entries(condition)
    .filter(([operator]) => BINDS.test(operator))
    .flatMap(([, operands]) => Object.keys(operands))
    .some((key) => BOUNDS.includes(key.toLowerCase()));
}

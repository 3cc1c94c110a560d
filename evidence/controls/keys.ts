import type { Statement } from '../../infra/constructs/policy.ts';
import { type Control, everyOne } from '../control.ts';
import { allows, conditions, denialsForAll, listed, principals, statementsAbout } from '../policies.ts';

const types = ['AWS::KMS::Key'];
const OPENS = ['kms:Decrypt', 'kms:ReEncryptFrom', 'kms:GenerateMac'];
/** The account, whose IAM says who that is, or everybody. */
const HANDED_OVER = /:root$|^\*$/;
const ADMINISTERS = ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'];

/** Who may do what with keys. */
export const KEYS: readonly Control[] = [
  everyOne(
    {
      id: 'keys-not-handed-over',
      says: 'No key’s policy hands the key to the account’s IAM, where an administrator could grant it on',
      types,
    },
    (key, deployment) =>
      !statementsAbout(key, deployment).some(
        (statement) =>
          statement.Effect === 'Allow' &&
          (principals(statement).some((one) => HANDED_OVER.test(one)) ||
            listed(statement.Action).includes('kms:*')),
      ),
  ),
  everyOne(
    { id: 'administrators-open-nothing', says: 'Who administers a key opens nothing with it', types },
    (key, deployment) => {
      const statements = statementsAbout(key, deployment);
      const administrators = who(statements, ADMINISTERS);
      return administrators.length > 0 && !who(statements, OPENS).some((one) => administrators.includes(one));
    },
  ),
  everyOne(
    {
      id: 'keys-in-context',
      says: 'People and functions use a key through S3 or SQS alone, and for the objects and queues that it names',
      types,
    },
    (key, deployment) =>
      statementsAbout(key, deployment)
        .filter(
          (statement) => isForRoles(statement) && allows(statement, 'kms:Decrypt', 'kms:GenerateDataKey'),
        )
        .every((statement) => {
          const demanded = conditions(statement);
          return (
            (demanded['kms:ViaService'] ?? []).length > 0 &&
            Object.keys(demanded).some((one) => one.startsWith('kms:EncryptionContext:'))
          );
        }),
    isSymmetric,
  ),
  everyOne(
    { id: 'key-rotation', says: 'Every key that encrypts is replaced yearly by KMS', types },
    ({ Properties }) => Properties.EnableKeyRotation === true,
    isSymmetric,
  ),
  everyOne(
    {
      id: 'nobody-verifies-macs',
      says: 'Nobody can ask the pseudonyms’ key whether a number is behind a pseudonym',
      types,
    },
    (key, deployment) =>
      denialsForAll(key, deployment).some(
        ({ Action, Condition }) => listed(Action).includes('kms:VerifyMac') && Condition === undefined,
      ) && !statementsAbout(key, deployment).some((statement) => allows(statement, 'kms:VerifyMac')),
    (key) => !isSymmetric(key),
  ),
];

function isSymmetric({ Properties }: { readonly Properties: { readonly KeyUsage?: string } }): boolean {
  return Properties.KeyUsage !== 'GENERATE_VERIFY_MAC';
}

function who(statements: readonly Statement[], actions: readonly string[]): string[] {
  return statements.filter((statement) => allows(statement, ...actions)).flatMap(named);
}

function isForRoles(statement: Statement): boolean {
  const { Principal } = statement;
  return typeof Principal === 'object' && 'AWS' in Principal && named(statement).length > 0;
}

function named(statement: Statement): string[] {
  return principals(statement).filter((one) => !HANDED_OVER.test(one));
}

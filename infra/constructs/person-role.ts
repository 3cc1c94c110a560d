import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type IdentitySource, type Person, personTrust } from './person-trust.ts';
import type { StudyNames } from './study-names.ts';

/** The longest that role chaining allows, and long enough for a query. */
const SESSION_SECONDS = 3600;

export interface PersonRoleProps {
  readonly names: StudyNames;
  readonly person: Person;
  readonly description: string;
  readonly identity: IdentitySource;
  readonly sources: readonly string[];
}

/** The role of one kind of user: who may take it. What it may do follows once the resources exist (see person-permissions.ts). */
export class PersonRole extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    { names, person, description, identity, sources }: PersonRoleProps,
  ) {
    super(scope, id);
    const role = new iam.CfnRole(this, 'Resource', {
      roleName: names.of(person),
      description: `${description}${secondFactor(identity)}`,
      maxSessionDuration: SESSION_SECONDS,
      assumeRolePolicyDocument: personTrust(person, identity, sources),
    });
    this.name = role.ref;
    this.arn = role.attrArn;
  }
}

function secondFactor(identity: IdentitySource): string {
  return 'mfa' in identity && 'enforcedBy' in identity.mfa
    ? `. Second factor enforced by ${identity.mfa.enforcedBy}`
    : '';
}

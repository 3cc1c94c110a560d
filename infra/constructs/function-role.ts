import { Aws, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { allow, policyDocument } from './policy.ts';
import type { FunctionName, StudyNames } from './study-names.ts';

export interface FunctionRoleProps {
  readonly names: StudyNames;
  readonly functionName: FunctionName;
  readonly boundary: iam.CfnManagedPolicy;
}

/** The role of one function; its rights follow in pipeline-permissions.ts, and never leave the boundary. */
export class FunctionRole extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, { names, functionName, boundary }: FunctionRoleProps) {
    super(scope, id);
    const role = new iam.CfnRole(this, 'Resource', {
      roleName: names.of(functionName),
      description: `What the function ${functionName} may do`,
      permissionsBoundary: boundary.ref,
      assumeRolePolicyDocument: policyDocument([
        allow('Lambda', {
          Principal: { Service: 'lambda.amazonaws.com' },
          Action: 'sts:AssumeRole',
          // Lambda's pollers take the role as well as the function does, so the account is as narrow as it gets.
          Condition: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
        }),
      ]),
    });
    this.name = role.ref;
    this.arn = role.attrArn;
  }
}

import { describedTable } from '../../infra/checks/gdpr/described-table.ts';
import { neutralNames } from '../../infra/checks/gdpr/neutral-names.ts';
import { serviceBound } from '../../infra/checks/gdpr/service-bound.ts';
import { isEuRegion } from '../../infra/region-guard.ts';
import { byRule, type Control, everyOne } from '../control.ts';

/** What the stack is as a whole, and its catalog. */
export const STACK: readonly Control[] = [
  {
    id: 'inside-the-eu',
    says: 'The study lies in a Region inside the EU',
    types: ['AWS::CloudFormation::Stack'],
    places: ({ region }) => [{ resource: `the stack, in ${region}`, holds: isEuRegion(region) }],
  },
  byRule(serviceBound, {
    id: 'service-bound',
    says: 'An AWS service is let in for resources of this account only',
    types: [
      'AWS::KMS::Key',
      'AWS::IAM::Role',
      'AWS::S3::BucketPolicy',
      'AWS::SQS::QueuePolicy',
      'AWS::SNS::TopicPolicy',
      'AWS::Lambda::Permission',
    ],
  }),
  byRule(neutralNames, {
    id: 'neutral-names',
    says: 'No name, description or prefix of a resource looks as if it held a person’s number or address',
    types: [
      'AWS::S3::Bucket',
      'AWS::SQS::Queue',
      'AWS::KMS::Key',
      'AWS::IAM::Role',
      'AWS::Lambda::Function',
      'AWS::Logs::LogGroup',
      'AWS::Glue::Table',
    ],
  }),
  byRule(describedTable, {
    id: 'described-table',
    says: 'Every table in the catalog says its purpose, legal basis and categories of data',
    types: ['AWS::Glue::Table'],
  }),
  everyOne(
    {
      id: 'workgroup-enforced',
      says: 'Every workgroup encrypts results under a key of the study and ends a query that reads too much, whatever its client asks for',
      types: ['AWS::Athena::WorkGroup'],
    },
    ({ Properties: { WorkGroupConfiguration: set = {} } }, deployment) => {
      const { EncryptionOption, KmsKey } = set.ResultConfiguration?.EncryptionConfiguration ?? {};
      return (
        set.EnforceWorkGroupConfiguration === true &&
        EncryptionOption === 'SSE_KMS' &&
        deployment.hasKey(KmsKey) &&
        set.BytesScannedCutoffPerQuery > 0
      );
    },
  ),
];

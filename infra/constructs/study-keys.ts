import { Aws } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { TELLING_RULES } from './alarms/telling-rules.ts';
import type { FunctionRole } from './function-role.ts';
import { DECRYPT, ENCRYPT, ENCRYPT_AND_DECRYPT, useForObjects, useForQueues } from './key-use.ts';
import type { PersonRole } from './person-role.ts';
import type { Person } from './person-trust.ts';
import { allow, deny, type Statement } from './policy.ts';
import { StudyKey } from './study-key.ts';
import {
  deadLettersOf,
  type FunctionName,
  OWN_SOURCE,
  REDRIVEN,
  RULES,
  type StudyNames,
} from './study-names.ts';

export interface StudyKeysProps {
  readonly names: StudyNames;
  readonly people: Readonly<Record<Person, PersonRole>>;
  readonly functions: Readonly<Record<FunctionName, FunctionRole>>;
  readonly deployer: string;
}

/** The study's keys. Each policy below is the whole list of who can read or write what the key protects. */
export class StudyKeys extends Construct {
  /** Deliveries as they came, with identifiers. */
  readonly landing: StudyKey;
  /** Pseudonymised data, reports and the ledger. */
  readonly lake: StudyKey;
  readonly audit: StudyKey;
  /** The text of every query, which may hold what a person was asked about. */
  readonly sql: StudyKey;
  /** Messages and logs of the functions, and alarms: our own ids, no study data. */
  readonly pipeline: StudyKey;
  readonly pseudonym: StudyKey;
  readonly all: readonly StudyKey[];

  constructor(scope: Construct, id: string, props: StudyKeysProps) {
    super(scope, id);
    const { names, people, deployer } = props;
    const administration = { custodian: people.custodian.arn, auditor: people.auditor.arn, deployer };
    const key = (
      keyId: string,
      purpose: string,
      description: string,
      use: readonly Statement[],
      hmac = false,
    ) =>
      new StudyKey(this, keyId, {
        names,
        purpose,
        description: `${names.prefix}: ${description}`,
        administration,
        use,
        hmac,
      });

    this.landing = key('Landing', 'landing', 'deliveries as they came', landingUse(props));
    this.lake = key('Lake', 'lake', 'pseudonymised data, reports and the ledger', lakeUse(props));
    this.audit = key('Audit', 'audit', 'the trail and what is found in it', auditUse(props));
    this.sql = key('Sql', 'sql', 'the text of queries that were run', sqlUse(props));
    this.pipeline = key(
      'Pipeline',
      'pipeline',
      'messages and logs of the functions, and alarms',
      pipelineUse(props),
    );
    this.pseudonym = key('Pseudonym', 'pseudonym', 'secrets of the pseudonyms', pseudonymUse(props), true);
    this.all = [this.landing, this.lake, this.audit, this.sql, this.pipeline, this.pseudonym];
  }
}

function landingUse({ names, people, functions }: StudyKeysProps): Statement[] {
  return [
    // A multipart upload decrypts as well as it encrypts; that it cannot be read back is the bucket's business.
    useForObjects('DataManagerUploads', {
      role: people['data-manager'].arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: ['deliveries', 'withdrawals', 'person-withdrawals', 'releases', 'waivers/data-manager'].map(
        (prefix) => names.objects('landing', `${prefix}/${OWN_SOURCE}`),
      ),
    }),
    // What is doubtful in a document, only a person of the source that sent it can tell.
    useForObjects('DataManagerReviews', {
      role: people['data-manager'].arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: [names.objects('landing', `review/${OWN_SOURCE}`)],
    }),
    // The one use of a key that its administrator has: it lets S3 encrypt a waiver, and opens nothing.
    useForObjects('CustodianWaives', {
      role: people.custodian.arn,
      actions: ENCRYPT,
      of: [names.objects('landing', 'waivers/custodian')],
    }),
    useForObjects('ValidateReadsDeliveries', {
      role: functions.validate.arn,
      actions: DECRYPT,
      of: [names.objects('landing', 'deliveries')],
    }),
    useForObjects('ValidateKeepsOutcome', {
      role: functions.validate.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: [names.objects('landing', 'accepted'), names.objects('landing', 'quarantine')],
    }),
    useForObjects('PseudonymiseReadsAccepted', {
      role: functions.pseudonymise.arn,
      actions: DECRYPT,
      of: [names.objects('landing', 'accepted')],
    }),
    useForObjects('PseudonymiseHoldsForReview', {
      role: functions.pseudonymise.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: [names.objects('landing', 'review'), names.objects('landing', 'names')],
    }),
    useForObjects('PseudonymiseReadsRequests', {
      role: functions.pseudonymise.arn,
      actions: DECRYPT,
      of: [names.objects('landing', 'person-withdrawals')],
    }),
  ];
}

function lakeUse({ names, people, functions }: StudyKeysProps): Statement[] {
  return [
    useForObjects('ValidateReports', {
      role: functions.validate.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: [names.objects('lake', 'reports'), names.objects('lake', 'ledger')],
    }),
    useForObjects('PseudonymiseStages', {
      role: functions.pseudonymise.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: ['staged', 'ledger', 'key-checks', 'withdrawn-persons', 'sweeps'].map((prefix) =>
        names.objects('lake', prefix),
      ),
    }),
    useForObjects('PseudonymiseReadsTurns', {
      role: functions.pseudonymise.arn,
      actions: DECRYPT,
      of: [names.objects('lake', 'published/turns')],
    }),
    useForObjects('PublishReadsStaged', {
      role: functions.publish.arn,
      actions: DECRYPT,
      of: [names.objects('lake', 'staged')],
    }),
    useForObjects('PublishPublishes', {
      role: functions.publish.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: [
        ...['published', 'ledger', 'reports', 'locks', 'withdrawn-persons', 'sweeps', 'hidden'].map(
          (prefix) => names.objects('lake', prefix),
        ),
        names.objects('results', 'pipeline'),
      ],
    }),
    useForObjects('EraseProves', {
      role: functions.erase.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: ['ledger', 'reports', 'locks', 'sweeps'].map((prefix) => names.objects('lake', prefix)),
    }),
    useForObjects('DataManagerReadsReports', {
      role: people['data-manager'].arn,
      actions: DECRYPT,
      of: [names.objects('lake', `reports/${OWN_SOURCE}`)],
    }),
    useForObjects('AnalystReadsPublished', {
      role: people.analyst.arn,
      actions: DECRYPT,
      of: ['published', 'ledger', 'hidden'].map((prefix) => names.objects('lake', prefix)),
    }),
    useForObjects('AnalystKeepsResults', {
      role: people.analyst.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: [names.objects('results', 'analyst')],
    }),
  ];
}

function auditUse({ names, people }: StudyKeysProps): Statement[] {
  const trailOnly = {
    StringEquals: { 'aws:SourceArn': names.trailArn(), 'aws:SourceAccount': Aws.ACCOUNT_ID },
  };
  return [
    allow('TrailEncrypts', {
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: ['kms:GenerateDataKey*', 'kms:DescribeKey'],
      Resource: '*',
      Condition: trailOnly,
    }),
    useForObjects('AuditorReadsTrail', {
      role: people.auditor.arn,
      actions: DECRYPT,
      of: [names.objects('audit', 'AWSLogs')],
    }),
    useForObjects('AuditorKeepsResults', {
      role: people.auditor.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: [names.objects('results', 'auditor')],
    }),
  ];
}

/** Who writes it does not read it. */
function sqlUse({ names, people, functions }: StudyKeysProps): Statement[] {
  const kept = ['queries', 'reconciliations'].map((prefix) => names.objects('sql', prefix));
  return [
    useForObjects('CaptureKeeps', { role: functions.capture.arn, actions: ENCRYPT, of: kept }),
    useForObjects('AuditorReads', { role: people.auditor.arn, actions: DECRYPT, of: kept }),
  ];
}

function pipelineUse({ names, people, functions }: StudyKeysProps): Statement[] {
  const queues = (...queueNames: FunctionName[]) => queueNames.map((name) => names.queueArn(name));
  return [
    allow('EventsSend', {
      Principal: { Service: 'events.amazonaws.com' },
      Action: ENCRYPT_AND_DECRYPT,
      Resource: '*',
      Condition: {
        ArnEquals: { 'aws:SourceArn': RULES.map((rule) => names.ruleArn(rule)) },
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      },
    }),
    ...alarmsSend(names),
    useForQueues('ValidateMessages', {
      role: functions.validate.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: [...queues('validate', 'pseudonymise'), names.queueArn(deadLettersOf('validate'))],
    }),
    useForQueues('PseudonymiseMessages', {
      role: functions.pseudonymise.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: [...queues('pseudonymise', 'publish', 'erase'), names.queueArn(deadLettersOf('pseudonymise'))],
    }),
    useForQueues('PublishMessages', {
      role: functions.publish.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: queues('publish', 'pseudonymise'),
    }),
    useForQueues('CaptureMessages', { role: functions.capture.arn, actions: DECRYPT, of: queues('capture') }),
    useForQueues('EraseMessages', {
      role: functions.erase.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: queues('erase', 'publish'),
    }),
    // Whichever of the two queues a dead letter is encrypted for.
    useForQueues('OperatorMovesMessages', {
      role: people.operator.arn,
      actions: ENCRYPT_AND_DECRYPT,
      of: REDRIVEN.flatMap((name) => [names.queueArn(name), names.queueArn(deadLettersOf(name))]),
    }),
    allow('LogsEncrypt', {
      Principal: { Service: `logs.${Aws.REGION}.amazonaws.com` },
      Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
      Resource: '*',
      Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': names.logGroupArn('*') } },
    }),
  ];
}

/** Rules and alarms encrypt what they send to the topic of alarms. */
function alarmsSend(names: StudyNames): Statement[] {
  const through = {
    Action: ENCRYPT_AND_DECRYPT,
    Resource: '*',
  };
  const topic = {
    'aws:SourceAccount': Aws.ACCOUNT_ID,
    'kms:EncryptionContext:aws:sns:topicArn': names.topicArn(),
  };
  return [
    allow('AlarmRulesSend', {
      Principal: { Service: 'events.amazonaws.com' },
      ...through,
      Condition: {
        ArnEquals: { 'aws:SourceArn': TELLING_RULES.map((rule) => names.ruleArn(rule)) },
        StringEquals: topic,
      },
    }),
    allow('AlarmsSend', {
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      ...through,
      Condition: { ArnLike: { 'aws:SourceArn': names.alarmArn('*') }, StringEquals: topic },
    }),
  ];
}

/** Whoever can compute a MAC of a civil registration number, or check one, can find out who is behind a pseudonym: there are that few. */
function pseudonymUse({ functions }: StudyKeysProps): Statement[] {
  return [
    allow('PseudonymiseDerivesSecrets', {
      Principal: { AWS: functions.pseudonymise.arn },
      Action: 'kms:GenerateMac',
      Resource: '*',
      Condition: { StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_512' } },
    }),
    deny('NobodyVerifies', { Principal: '*', Action: 'kms:VerifyMac', Resource: '*' }),
  ];
}

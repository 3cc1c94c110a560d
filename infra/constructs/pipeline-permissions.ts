import {
  eraseObjects,
  listBucket,
  listPrefixes,
  listVersions,
  locateBuckets,
  readCatalog,
  readObjects,
  runQueries,
  THROUGH_ATHENA,
  writeObjects,
} from './access.ts';
import { allow, type Statement } from './policy.ts';
import type { StudyBuckets } from './study-buckets.ts';
import type { FunctionName, StepName, StudyNames } from './study-names.ts';
import type { StudyQueue, WorkQueue } from './study-queue.ts';

export interface PipelineResources {
  readonly names: StudyNames;
  readonly buckets: StudyBuckets;
  readonly queues: Readonly<Record<StepName, WorkQueue>>;
}

/** What each function may do, apart from the use of keys, which the keys' own policies say. */
export function pipelinePermissions(resources: PipelineResources): Record<StepName, readonly Statement[]> {
  return {
    validate: [...validate(resources), ...everyFunction(resources, 'validate')],
    pseudonymise: [...pseudonymise(resources), ...everyFunction(resources, 'pseudonymise')],
    publish: [...publish(resources), ...everyFunction(resources, 'publish')],
    erase: [...erase(resources), ...everyFunction(resources, 'erase')],
  };
}

function validate({ buckets: { landing, lake }, queues }: PipelineResources): Statement[] {
  return [
    readObjects('ReadDeliveries', landing, ['deliveries', 'accepted']),
    writeObjects('KeepOutcome', landing, ['accepted', 'quarantine']),
    listBucket('ListLanding', landing),
    readObjects('ReadLedger', lake, ['ledger']),
    writeObjects('ReportAndRecord', lake, ['reports', 'ledger']),
    listBucket('ListLake', lake),
    sendTo('SendParts', queues.validate, queues.pseudonymise),
    sendTo('GiveUp', queues.validate.deadLetters),
  ];
}

function pseudonymise({ buckets: { landing, lake }, queues }: PipelineResources): Statement[] {
  return [
    readObjects('ReadAcceptedAndReviews', landing, ['accepted', 'review', 'names', 'person-withdrawals']),
    writeObjects('HoldForReview', landing, ['review', 'names']),
    listBucket('ListLanding', landing),
    readObjects('ReadLedger', lake, ['ledger', 'key-checks', 'withdrawn-persons', 'sweeps']),
    // Nothing else that is published: coded passages are found again in the turns, and nowhere else.
    readObjects('ReadTurnsForCodings', lake, ['published/turns']),
    writeObjects('StageAndRecord', lake, ['staged', 'ledger', 'key-checks', 'withdrawn-persons', 'sweeps']),
    listBucket('ListLake', lake),
    sendTo('SendOn', queues.publish, queues.erase),
    sendTo('GiveUp', queues.pseudonymise.deadLetters),
  ];
}

function publish({ names, buckets: { landing, lake, results }, queues }: PipelineResources): Statement[] {
  const withdrawing = ['withdrawn-persons', 'sweeps', 'hidden'];
  return [
    // Names only: that a waiver lies there, which two may put there, is what counts.
    listPrefixes('SeeWaivers', landing, ['waivers']),
    readObjects('ReadLake', lake, ['staged', 'published', 'ledger', 'locks', ...withdrawing]),
    writeObjects('PublishAndRecord', lake, ['published', 'reports', 'ledger', 'locks', ...withdrawing]),
    sendTo('SendSweep', queues.publish, queues.pseudonymise),
    listBucket('ListLake', lake),
    runQueries('RunChecks', names, 'pipeline'),
    readCatalog('ReadCatalog', [names.database, names.stagingDatabase]),
    locateBuckets('LocateBuckets', [lake, results]),
    readObjects('OwnResults', results, ['pipeline']),
    writeObjects('ResultsThroughAthena', results, ['pipeline'], THROUGH_ATHENA),
    listPrefixes('ListOwnResults', results, ['pipeline']),
  ];
}

/** Of landing it sees names, and no content. */
function erase({ buckets: { landing, lake }, queues }: PipelineResources): Statement[] {
  return [
    ...eraseObjects('Landing', landing, [
      'deliveries',
      'accepted',
      'quarantine',
      'review',
      'names',
      'person-withdrawals',
    ]),
    listVersions('Releases', landing, ['releases']),
    ...eraseObjects('Lake', lake, ['staged', 'published', 'hidden']),
    readObjects('ReadLedger', lake, ['ledger', 'locks', 'sweeps']),
    writeObjects('ProveAndRecord', lake, ['reports', 'ledger', 'locks', 'sweeps']),
    listBucket('ListLake', lake),
    sendTo('SendLastLook', queues.erase, queues.publish),
  ];
}

function everyFunction({ names, queues }: PipelineResources, step: StepName): Statement[] {
  return worksThrough(names, step, queues[step]);
}

/** What a function needs that works through a queue. */
export function worksThrough(names: StudyNames, functionName: FunctionName, queue: StudyQueue): Statement[] {
  return [
    allow('ReceiveMessages', {
      Action: [
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueAttributes',
      ],
      Resource: queue.arn,
    }),
    allow('WriteLogs', {
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: `${names.logGroupArn(functionName)}:*`,
      because: 'Lambda names the log streams of a group, one for each of its environments.',
    }),
  ];
}

function sendTo(Sid: string, ...queues: readonly StudyQueue[]): Statement {
  return allow(Sid, { Action: 'sqs:SendMessage', Resource: queues.map(({ arn }) => arn) });
}

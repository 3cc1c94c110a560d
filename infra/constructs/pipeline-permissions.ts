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
import type { FunctionName, StudyNames } from './study-names.ts';
import type { StudyQueue, WorkQueue } from './study-queue.ts';

export interface PipelineResources {
  readonly names: StudyNames;
  readonly buckets: StudyBuckets;
  readonly queues: Readonly<Record<FunctionName, WorkQueue>>;
}

/** What each function may do, apart from the use of keys, which the keys' own policies say. */
export function pipelinePermissions(
  resources: PipelineResources,
): Record<FunctionName, readonly Statement[]> {
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
    readObjects('ReadAcceptedAndReviews', landing, ['accepted', 'review']),
    writeObjects('HoldForReview', landing, ['review']),
    listBucket('ListLanding', landing),
    readObjects('ReadLedger', lake, ['ledger', 'key-checks']),
    // Nothing else that is published: coded passages are found again in the turns, and nowhere else.
    readObjects('ReadTurnsForCodings', lake, ['published/turns']),
    writeObjects('StageAndRecord', lake, ['staged', 'ledger', 'key-checks']),
    listBucket('ListLake', lake),
    sendTo('SendComplete', queues.publish),
    sendTo('GiveUp', queues.pseudonymise.deadLetters),
  ];
}

function publish({ names, buckets: { landing, lake, results } }: PipelineResources): Statement[] {
  return [
    // Names only: that a waiver lies there, which two may put there, is what counts.
    listPrefixes('SeeWaivers', landing, ['waivers']),
    readObjects('ReadLake', lake, ['staged', 'published', 'ledger', 'locks']),
    writeObjects('PublishAndRecord', lake, ['published', 'reports', 'ledger', 'locks']),
    listBucket('ListLake', lake),
    runQueries('RunChecks', names, 'pipeline'),
    readCatalog('ReadCatalog', [names.database, names.stagingDatabase]),
    locateBuckets('LocateBuckets', [lake, results]),
    readObjects('OwnResults', results, ['pipeline']),
    writeObjects('ResultsThroughAthena', results, ['pipeline'], THROUGH_ATHENA),
    listBucket('ListResults', results),
  ];
}

/** Of landing it sees names, and no content. */
function erase({ buckets: { landing, lake }, queues }: PipelineResources): Statement[] {
  return [
    ...eraseObjects('Landing', landing, ['deliveries', 'accepted', 'quarantine', 'review']),
    listVersions('Releases', landing, ['releases']),
    ...eraseObjects('Lake', lake, ['staged', 'published']),
    readObjects('ReadLedger', lake, ['ledger', 'locks']),
    writeObjects('ProveAndRecord', lake, ['reports', 'ledger', 'locks']),
    listBucket('ListLake', lake),
    sendTo('SendLastLook', queues.erase),
  ];
}

function everyFunction({ names, queues }: PipelineResources, functionName: FunctionName): Statement[] {
  return [
    allow('ReceiveMessages', {
      Action: [
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueAttributes',
      ],
      Resource: queues[functionName].arn,
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

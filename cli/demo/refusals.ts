import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { runQuery } from '../aws/run-query.ts';
import { openSession, type Session } from '../aws/session.ts';
import { isAccessDenied, Refused } from '../errors.ts';

export interface Attempt {
  readonly who: string;
  readonly what: string;
  readonly refused: boolean;
  /** The service's code. */
  readonly answer: string;
}

interface Try {
  readonly who: string;
  readonly what: string;
  readonly act: (session: Session) => Promise<unknown>;
}

/** What three personas may not do, tried for real. */
export async function tryForbiddenThings(home: string, skiveDelivery: string): Promise<Attempt[]> {
  const own = `deliveries/skive/${skiveDelivery}/datapackage.json`;
  const tries: Try[] = [
    {
      who: 'analyst',
      what: 'reads a delivery in landing',
      act: ({ s3, names }) => s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key: own })),
    },
    {
      who: 'analyst',
      what: 'reads a published file past Athena',
      act: ({ s3, names }) =>
        s3.send(new GetObjectCommand({ Bucket: names.lakeBucket, Key: 'published/core_group/any.parquet' })),
    },
    {
      who: 'data-manager-skive',
      what: 'reads back what Skive delivered',
      act: ({ s3, names }) => s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key: own })),
    },
    {
      who: 'data-manager-skive',
      what: 'delivers in the name of Viborg',
      act: ({ s3, names }) => {
        const Key = `deliveries/viborg/${skiveDelivery}/core_group.csv`;
        return s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, Body: 'x' }));
      },
    },
    {
      who: 'auditor',
      what: 'queries study data',
      act: ({ athena, names }) =>
        runQuery(athena, {
          sql: 'SELECT * FROM core_group',
          workgroup: names.workgroups.auditor,
          database: names.database,
        }),
    },
  ];
  return Promise.all(
    tries.map(async (attempt) => tryOne(await openSession({ as: attempt.who, study: '3cp', home }), attempt)),
  );
}

async function tryOne(session: Session, { who, what, act }: Try): Promise<Attempt> {
  try {
    await act(session);
    return { who, what, refused: false, answer: 'done' };
  } catch (error) {
    if (isAccessDenied(error)) return { who, what, refused: true, answer: error.name };
    // A query is taken in and then fails for want of a right.
    if (error instanceof Refused && /denied|permission|not authorized/i.test(error.message)) {
      return { who, what, refused: true, answer: 'query failed: access denied' };
    }
    throw error;
  }
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryRef } from '../../../core/deliveries/keys.ts';
import type { Finding, Report } from '../../../core/deliveries/report.ts';
import type { SyntheticFile } from '../../../core/synthetic/make-study.ts';
import {
  aCoreGroup,
  aDelivery,
  aFile,
  CORE_GROUP_HEADER,
  type Files,
  packed,
} from '../../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';

interface Case {
  readonly mistake: string;
  readonly files: Files;
  readonly resource: string;
  readonly finding: Pick<Finding, 'row' | 'column' | 'rule'>;
  /** What stands in the bad place, and must not stand in the report. */
  readonly cell?: string;
}

const GOOD = '1502805043;779;01-03-2021;;intensiv';
const ALSO_GOOD = '2303815106;779;01-06-2021;;almindelig';
const good = aCoreGroup(GOOD, ALSO_GOOD);

/** What is wrong with the descriptor, or with what it says of the files. */
function badDescriptor(
  mistake: string,
  change: (resource: Record<string, unknown>) => unknown,
  column: string,
  rule: string,
  cell?: string,
): Case {
  const files = packed([good], {
    change: ({ resources: [first = {}] }) => ({ resources: [change(first)] }),
  });
  const finding = { row: 0, column, rule };
  return { mistake, files, resource: 'datapackage.json', finding, ...(cell === undefined ? {} : { cell }) };
}

/** What is wrong inside of a file whose descriptor is right. */
function badFile(
  mistake: string,
  file: SyntheticFile,
  finding: Case['finding'],
  cell?: string,
  resource = 'core_group',
): Case {
  return { mistake, files: packed([file]), resource, finding, ...(cell === undefined ? {} : { cell }) };
}

const coreGroupFile = (content: string | Uint8Array) => aFile('core_group', 'core_group.csv', content);
const interview = aDelivery('skive').find(({ table }) => table === 'interview') ?? good;

const CASES: readonly Case[] = [
  badDescriptor(
    'a descriptor without a hash',
    ({ hash: _, ...rest }) => rest,
    'resources[0].hash',
    'descriptor',
  ),
  {
    mistake: 'a descriptor that is not JSON',
    files: {
      ...packed([good]),
      'datapackage.json': '{"resources": [{"name": "core_group", "path": 1502805043',
    },
    resource: 'datapackage.json',
    finding: { row: 0, column: '', rule: 'descriptor-json' },
    cell: '1502805043',
  },
  badDescriptor(
    'a table that nobody knows',
    (resource) => ({ ...resource, schema: 'kernegruppe_skive' }),
    'core_group.schema',
    'table-unknown',
    'kernegruppe_skive',
  ),
  badDescriptor(
    'a table that another source delivers',
    (resource) => ({ ...resource, schema: 'population' }),
    'core_group.schema',
    'table-source',
  ),
  badDescriptor(
    'a path that leaves the delivery',
    (resource) => ({ ...resource, path: '../../../viborg/01M8112RTZE2RMV6KP3XNPV8YY/core_group.csv' }),
    'resources[0].path[0]',
    'path',
    'viborg',
  ),
  badDescriptor(
    'a file that was not sent',
    (resource) => ({ ...resource, name: 'absent', path: 'absent.csv' }),
    'absent.path',
    'file-missing',
    'absent.csv',
  ),
  badDescriptor(
    'another size than said',
    (resource) => ({ ...resource, bytes: Number(resource['bytes']) + 1 }),
    'core_group.bytes',
    'bytes',
  ),
  badDescriptor(
    'a file of more than two gigabytes',
    (resource) => ({ ...resource, bytes: 3e9 }),
    'core_group.bytes',
    'file-too-large',
  ),
  {
    mistake: 'a file that the descriptor does not name',
    files: { ...packed([good]), 'Karen_Mikkelsen.csv': 'x' },
    resource: 'datapackage.json',
    finding: { row: 0, column: 'resources', rule: 'file-unnamed' },
    cell: 'Karen',
  },
  {
    mistake: 'another hash than said',
    files: packed([good], {
      change: ({ resources: [first = {}] }) => ({
        resources: [{ ...first, hash: `sha256:${'0'.repeat(64)}` }],
      }),
    }),
    resource: 'core_group',
    finding: { row: 0, column: '', rule: 'hash' },
  },
  badFile(
    'a missing column',
    coreGroupFile('cpr;kommune;startdato;slutdato\r\n1502805043;779;01-03-2021;\r\n'),
    { row: 1, column: 'intensitet', rule: 'column-missing' },
    '1502805043',
  ),
  badFile(
    'a doubled column',
    coreGroupFile(`${CORE_GROUP_HEADER};kommune\r\n${GOOD};791\r\n`),
    { row: 1, column: 'kommune', rule: 'column-doubled' },
    '791',
  ),
  badFile(
    'a person number of 31 February',
    aCoreGroup(ALSO_GOOD, '310280-5043;779;01-03-2021;;intensiv'),
    { row: 3, column: 'cpr', rule: 'cpr-date' },
    '5043',
  ),
  badFile(
    'a code that is not in the list',
    aCoreGroup(GOOD, '2303815106;779;01-06-2021;;meget intensiv'),
    { row: 3, column: 'intensitet', rule: 'code' },
    'meget',
  ),
  badFile(
    'a row with a field too many',
    aCoreGroup(`${GOOD};husk at ringe`, ALSO_GOOD),
    { row: 2, column: '', rule: 'fields' },
    'husk',
  ),
  badFile(
    'a letter that was lost on the way',
    aCoreGroup(GOOD, '2303815106;779;01-06-2021;;alm\uFFFDndelig'),
    { row: 3, column: '', rule: 'encoding' },
    'ndelig',
  ),
  badFile('an empty file', coreGroupFile(''), { row: 0, column: '', rule: 'empty' }),
  badFile('a header without rows', aCoreGroup(), { row: 1, column: '', rule: 'empty' }),
  badFile(
    'a transcript without turns',
    aFile(
      'interview',
      'interview/interview-01.txt',
      new TextDecoder()
        .decode(interview.content)
        .replace(/\n\n[\s\S]*/u, '\n\nVi talte længe med Karen Mikkelsen om alt.\n'),
    ),
    { row: 10, column: '', rule: 'document-no-turns' },
    'Karen',
    'interview',
  ),
];

describe('a delivery with a mistake', () => {
  let study: StudyUnderTest;
  const refs = new Map<string, DeliveryRef>();
  let mended: DeliveryRef;

  beforeAll(async () => {
    study = await aStudy();
    for (const { mistake, files } of CASES) refs.set(mistake, await study.upload('skive', files));
    mended = await study.upload('skive', packed([good]));
    await study.sandbox.idle();
  });
  afterAll(() => study?.stop());

  describe.each(CASES)('that is $mistake', ({ mistake, files, resource, finding, cell }) => {
    const ref = () => refs.get(mistake) ?? mended;

    it('is rejected with resource, row, column and rule, and no value', async () => {
      const { report, publication } = await study.outcome(ref());
      expect(report?.status).toBe('rejected');
      expect(errorsOf(report)).toContainEqual({ resource, ...finding, count: expect.any(Number) });
      if (cell !== undefined) expect(JSON.stringify(report)).not.toContain(cell);
      expect(publication).toBeUndefined();
    });

    it('keeps its originals in quarantine, and leaves nothing where the lake reads', () => {
      const { source, deliveryId } = ref();
      const quarantine = `quarantine/${source}/${deliveryId}/`;
      const kept = study.keys(quarantine).map((key) => key.slice(quarantine.length));
      expect(kept).toEqual(Object.keys(files).sort());
      const accepted = study.keys(`accepted/${source}/${deliveryId}/`);
      const further = [...study.keys('staged/'), ...study.keys('published/')];
      // What was pinned and found out about it stays in landing; a Parquet file would be what the next step reads.
      expect(accepted.filter((key) => key.endsWith('.parquet'))).toEqual([]);
      expect(further.filter((key) => key.includes(deliveryId))).toEqual([]);
    });
  });

  it('leaves analysts with the rows of the mended delivery, and no others', async () => {
    const [rows, events] = await Promise.all([
      study.ask('SELECT delivery_id, count(*) FROM core_group_store GROUP BY delivery_id'),
      study.ask("SELECT delivery_id FROM ledger WHERE event IN ('accepted', 'staged', 'published')"),
    ]);
    expect(rows.rows).toEqual([[mended.deliveryId, '2']]);
    expect(new Set(events.rows.map(([id]) => id))).toEqual(new Set([mended.deliveryId]));
  });

  it('loses no message on the way', async () => {
    expect(await study.left()).toEqual({});
  });
});

it('does not begin before its descriptor has landed', async () => {
  const study = await aStudy();
  try {
    const { 'datapackage.json': _, ...files } = packed([good]);
    const { report } = await study.deliver('skive', files);
    expect(report).toBeUndefined();
    expect(study.keys('ledger/')).toEqual([]);
    expect(study.keys('deliveries/')).toHaveLength(1);
  } finally {
    await study.stop();
  }
});

function errorsOf(report: Report | undefined): unknown[] {
  return (report?.resources ?? []).flatMap(({ name, errors }) =>
    errors.map((error) => ({ resource: name, ...error })),
  );
}

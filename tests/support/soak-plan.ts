import { createRandom } from '../../core/synthetic/random.ts';
import { aCoreGroup, aFile, type Files, packed } from './a-delivery.ts';

/** One delivery of a soak, and what has to become of it. */
export interface PlannedDelivery {
  readonly source: string;
  readonly deliveryId: string;
  readonly files: Files;
  readonly rows: number;
  /** Rule of its rejection; absent where it is accepted. */
  readonly broken?: string;
  /** The same for deliveries that hold the same rows: one of them is published. */
  readonly content: number;
}

const MUNICIPALITIES: Readonly<Record<string, string>> = { silkeborg: '740', skive: '779', viborg: '791' };
const SOURCES = [...Object.keys(MUNICIPALITIES), 'national'];
/** The rule that bad rows of a source break; the others' break `code`. */
const BAD_ROWS: Readonly<Record<string, string>> = { national: 'period' };
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Small deliveries of four sources, in an order: most are good, some are broken, some come twice under another number. */
export function soakPlan(deliveries: number, seed: number): PlannedDelivery[] {
  const random = createRandom(seed);
  const planned: PlannedDelivery[] = [];
  const id = () =>
    `01${Array.from({ length: 24 }, () => CROCKFORD[random.int(0, CROCKFORD.length - 1)]).join('')}`;
  for (let content = 0; content < deliveries; content += 1) {
    const kind = random.weighted([
      ['good', 72],
      ['rows', 10],
      ['hash', 6],
      ['again', 12],
    ] as const);
    const earlier = planned.filter(({ broken }) => broken === undefined);
    if (kind === 'again' && earlier.length > 0) {
      planned.push({ ...random.pick(earlier), deliveryId: id() });
      continue;
    }
    const source = random.pick(SOURCES);
    const rows = random.int(1, 3);
    const lines = Array.from({ length: rows }, (_, index) => [person(content), 2018 + index] as const);
    const file = source === 'national' ? education(lines, kind) : coreGroup(source, lines, kind);
    const broken = kind === 'hash' ? 'hash' : kind === 'rows' ? (BAD_ROWS[source] ?? 'code') : undefined;
    planned.push({
      source,
      deliveryId: id(),
      files: described(file, kind),
      rows,
      content,
      ...(broken === undefined ? {} : { broken }),
    });
  }
  return planned;
}

type Lines = readonly (readonly [person: string, year: number])[];

function coreGroup(source: string, lines: Lines, kind: string) {
  const intensity = kind === 'rows' ? 'hver dag' : 'intensiv';
  const row = ([cpr, year]: Lines[number]) => `${cpr};${MUNICIPALITIES[source]};01-03-${year};;${intensity}`;
  return aCoreGroup(...lines.map(row));
}

function education(lines: Lines, kind: string) {
  const rows = lines.map(([cpr, year]) => `${cpr};${kind === 'rows' ? year - 10 : year};5166;1`);
  return aFile('education', 'education.csv', ['pnr;aar;hfaudd;hf_kilde', ...rows, ''].join('\r\n'));
}

function described(file: ReturnType<typeof aCoreGroup>, kind: string): Files {
  if (kind !== 'hash') return packed([file]);
  const hash = `sha256:${'0'.repeat(64)}`;
  return packed([file], {
    change: ({ resources }) => ({ resources: resources.map((resource) => ({ ...resource, hash })) }),
  });
}

/** A number of nobody in particular: each has a day of birth of its own. */
function person(index: number): string {
  const born = new Date(Date.UTC(1940, 0, 1 + index)).toISOString();
  return `${born.slice(8, 10)}${born.slice(5, 7)}${born.slice(2, 4)}0101`;
}

import { emitKeypressEvents, type Key } from 'node:readline';
import pc from 'picocolors';
import { type Place, surfaceOf } from '../../core/review/held-document.ts';
import type { Session } from '../aws/session.ts';
import { aboutPlace, decide, samePlaces, undo } from './decide.ts';
import type { Review } from './read-reviews.ts';
import { nameOf, questionText, sentenceText, speakerOf } from './review-text.ts';

const KEYS = [
  ['r', 'redact'],
  ['k', 'keep'],
  ['R/K', 'in the whole delivery'],
  ['u', 'undo'],
  ['n', 'next'],
  ['q', 'quit'],
] as const;

const CLEAR = '\u001b[2J\u001b[H';
/** A screen of its own: what people said stays in no terminal's history. */
const OWN_SCREEN = '\u001b[?1049h';
const FORMER_SCREEN = '\u001b[?1049l';
const CTRL_C = '\u0003';

/** Where a person is: the documents as they stand, and which places were passed over. */
interface Desk {
  readonly session: Session;
  reviews: Review[];
  readonly passed: Set<string>;
  /** Documents that decisions were made about, the last one at the end. */
  readonly trail: string[];
  /** What the last key did. */
  told: string;
}

/** Shows one doubtful place after the other and decides by key press, until none is left or the person quits; gives the documents as they are then. */
export async function reviewByKeyPress(session: Session, reviews: readonly Review[]): Promise<Review[]> {
  const desk: Desk = { session, reviews: [...reviews], passed: new Set(), trail: [], told: '' };
  const keys = listen();
  process.stdout.write(OWN_SCREEN);
  try {
    for (let next = nextPlace(desk); next !== undefined; next = nextPlace(desk)) {
      process.stdout.write(`${CLEAR}${screenText(desk, next)}\n`);
      if (!(await act(desk, next, await keys.next()))) break;
    }
  } finally {
    keys.stop();
    process.stdout.write(CLEAR + FORMER_SCREEN);
  }
  return desk.reviews;
}

interface Next {
  readonly review: Review;
  readonly place: Place;
}

const idOf = ({ review, place }: Next): string => `${nameOf(review)} ${place.text} ${place.start}`;

function nextPlace({ reviews, passed }: Desk): Next | undefined {
  return reviews
    .flatMap((review) => review.undecided.map((place): Next => ({ review, place })))
    .find((one) => !passed.has(idOf(one)));
}

function screenText({ reviews, told }: Desk, { review, place }: Next): string {
  const left = reviews.reduce((sum, { undecided }) => sum + undecided.length, 0);
  const all = reviews.reduce((sum, { held }) => sum + held.places.length, 0);
  const surface = surfaceOf(review.held, place);
  const same = samePlaces(beside(reviews, review), surface).reduce(
    (sum, { places }) => sum + places.length,
    0,
  );
  return [
    pc.dim(`${nameOf(review)}   ${all - left} of ${all} places decided`),
    '',
    `  ${pc.dim(speakerOf(review.held, place))}${sentenceText(review.held, place)}`,
    '',
    `  ${questionText(place)}${same > 1 ? `; it stands in ${same} undecided places` : ''}`,
    '',
    `  ${KEYS.map(([key, what]) => `${pc.bold(key)} ${what}`).join('  ')}`,
    told === '' ? '' : `\n  ${pc.dim(told)}`,
  ].join('\n');
}

/** Does what a key says; false to quit. */
async function act(desk: Desk, next: Next, key: string): Promise<boolean> {
  desk.told = '';
  switch (key) {
    case 'q':
    case CTRL_C:
      return false;
    case 'n':
      desk.passed.add(idOf(next));
      return true;
    case 'u':
      await undoLast(desk);
      return true;
    case 'r':
    case 'k':
    case 'R':
    case 'K':
      await decideOne(desk, next, key);
      return true;
    default:
      desk.told = 'this key does nothing';
      return true;
  }
}

async function decideOne(desk: Desk, { review, place }: Next, key: string): Promise<void> {
  const decision = key.toLowerCase() === 'k' ? 'keep' : 'redact';
  if (decision === 'keep' && !place.keepable) {
    desk.told = 'it belongs to somebody who is known, and cannot stay';
    return;
  }
  const isEverywhere = key !== key.toLowerCase();
  const where = isEverywhere
    ? samePlaces(beside(desk.reviews, review), surfaceOf(review.held, place))
    : [{ review, places: [place] }];
  for (const one of where) {
    const places = one.places.filter(({ keepable }) => decision === 'redact' || keepable);
    const decided = await decide(
      desk.session,
      one.review,
      places.map((each) => aboutPlace(each, decision)),
    );
    replace(desk, decided);
    desk.trail.push(...places.map(() => nameOf(decided)));
  }
  desk.told = decision === 'keep' ? 'stays' : 'will be redacted';
}

async function undoLast(desk: Desk): Promise<void> {
  const name = desk.trail.pop();
  const review = desk.reviews.find((one) => nameOf(one) === name);
  const undone = review === undefined ? undefined : await undo(desk.session, review);
  if (undone !== undefined) replace(desk, undone);
  desk.told = undone === undefined ? 'nothing was decided yet' : 'the last decision is taken back';
}

/** The documents of the same delivery. */
function beside(reviews: readonly Review[], { delivery }: Review): Review[] {
  return reviews.filter((one) => one.delivery.deliveryId === delivery.deliveryId);
}

function replace(desk: Desk, review: Review): void {
  desk.reviews = desk.reviews.map((one) => (nameOf(one) === nameOf(review) ? review : one));
}

/** Keys as they are pressed, those too that come while the last one is still worked on. */
function listen(): { next(): Promise<string>; stop(): void } {
  const { stdin } = process;
  const pressed: string[] = [];
  let waiting: ((key: string) => void) | undefined;
  const onKey = (text: string | undefined, key: Key): void => {
    const name = key.ctrl === true && key.name === 'c' ? CTRL_C : (text ?? key.name ?? '');
    if (waiting === undefined) pressed.push(name);
    else waiting(name);
    waiting = undefined;
  };
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.on('keypress', onKey);
  stdin.resume();
  return {
    next: () => {
      const key = pressed.shift();
      return key === undefined ? new Promise((resolve) => (waiting = resolve)) : Promise.resolve(key);
    },
    stop: () => {
      stdin.off('keypress', onKey);
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}

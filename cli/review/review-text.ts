import pc from 'picocolors';
import { type HeldDocument, type Place, surfaceOf } from '../../core/review/held-document.ts';
import { decisionAbout } from '../../core/review/review-log.ts';
import { type Sentence, sentenceAround } from '../../core/review/sentence-around.ts';
import type { AnyReview, Review } from './read-reviews.ts';

const KIND: Readonly<Record<Place['type'], string>> = {
  person: 'a person’s name',
  place: 'a place',
  organisation: 'an organisation',
  address: 'an address',
  phone: 'a phone number',
  cpr: 'a CPR number',
  id: 'a number of a person',
  email: 'an e-mail address',
  url: 'a web address',
  handle: 'a user name',
  case: 'a case number',
  plate: 'a number plate',
  date: 'a date',
  age: 'a high age',
  kept: 'a name',
};

/** The document's name as the commands take it. */
export function nameOf({ delivery, document }: AnyReview): string {
  return `${delivery.deliveryId}/${document}`;
}

/** What a place is, and what may be done about it. */
export function questionText({ type, why, keepable }: Place): string {
  const what = why === 'leak' ? `${KIND[type]} that is known` : `perhaps ${KIND[type]}`;
  return keepable ? what : `${what}; it cannot stay`;
}

/** What becomes of a place as things stand. */
function stateText({ held, decisions }: Review, place: Place): string {
  const decision = decisionAbout(held, place, decisions);
  if (decision === undefined) return 'undecided';
  return decision.decision === 'keep' ? 'stays' : `redacted as ${decision.type}`;
}

/** A place in its sentence, marked: by colour where the terminal has some, and else by brackets. */
export function sentenceText(held: HeldDocument, place: Place): string {
  const turn = held.turns[place.text];
  const { before, at, after } = sentenceAround(turn?.text ?? '', place);
  return `${before}${marked(at)}${after}`;
}

function sentenceOf(held: HeldDocument, place: Place): Sentence {
  return sentenceAround(held.turns[place.text]?.text ?? '', place);
}

function marked(text: string): string {
  return pc.isColorSupported ? pc.inverse(pc.yellow(text)) : `[[${text}]]`;
}

/** Every place of a document with its number, its sentence and what was decided. */
export function placesText(review: Review): string {
  const { held, undecided, released } = review;
  const state = released ? 'released' : `${undecided.length} of ${held.places.length} places are undecided`;
  const lines = held.places.flatMap((place, index) => [
    `${String(index + 1).padStart(3)}  ${stateText(review, place)}: ${questionText(place)}`,
    `     ${pc.dim(`${speakerOf(held, place)}`)}${sentenceText(held, place)}`,
  ]);
  return [`${pc.bold(nameOf(review))}: ${state}`, ...lines].join('\n');
}

/** The whole document: doubtful places marked, and in angle brackets what is replaced without doubt. */
export function wholeText({ held }: Review): string {
  return held.turns
    .map(({ label, text }, n) => {
      const stretches = [
        ...held.replaced.filter((one) => one.text === n).map((one) => ({ ...one, mark: replaced })),
        ...held.places.filter((one) => one.text === n).map((one) => ({ ...one, mark: marked })),
      ].sort((a, b) => a.start - b.start);
      let written = label === '' ? '' : `${label}: `;
      let done = 0;
      for (const { start, end, mark } of stretches) {
        if (start < done) continue;
        written += text.slice(done, start) + mark(text.slice(start, end));
        done = end;
      }
      return written + text.slice(done);
    })
    .join('\n\n');
}

function replaced(text: string): string {
  return pc.dim(`‹${text}›`);
}

export function speakerOf(held: HeldDocument, { text }: Place): string {
  const label = held.turns[text]?.label ?? '';
  return label === '' ? '' : `${label}: `;
}

/** For programs. It holds what people said. */
export function reviewJson(review: Review): object {
  const { delivery, document, held, undecided, released } = review;
  return {
    ...delivery,
    document,
    released,
    undecided: undecided.length,
    places: held.places.map((place, index) => ({
      n: index + 1,
      state: stateText(review, place),
      type: place.type,
      why: place.why,
      keepable: place.keepable,
      surface: surfaceOf(held, place),
      ...sentenceOf(held, place),
    })),
  };
}

import { describe, expect, it } from 'vitest';
import { whyHeld } from '../../../core/review/why-held.ts';
import { placesOf, treated } from './a-held-document.ts';

const FALK = 'Falk ringer altid om fredagen.';
const NUMBER = 'Det er 24 07 69 67 54, sagde han.';

describe('what a person has to decide about a document', () => {
  it('is nothing where nothing is doubtful', () => {
    expect(treated(['Jeg talte med Mette Holm i går.']).held.places).toEqual([]);
  });

  it('is each doubtful place, which is redacted until somebody has decided', () => {
    const { texts, held } = treated(['Tak.', FALK]);
    expect(placesOf(held)).toEqual(['doubtful person: Falk']);
    expect(texts[1]).toBe('[PERSON] ringer altid om fredagen.');
    expect(held.places[0]).toMatchObject({ text: 1, start: 0, end: 4 });
  });

  it('is beside what is replaced without doubt, so that a reader sees what stays', () => {
    const { held } = treated([`Mette Holm kom. ${FALK}`]);
    expect(held.replaced).toEqual([{ text: 0, start: 0, end: 10, type: 'person' }]);
  });

  it('may not stay where a list has that name and it is no word', () => {
    const text = 'Klopring kom ikke.';
    expect(placesOf(treated([text]).held)).toEqual(['doubtful person: Klopring']);
    const others = [{ name: 'Ulla Klopring', role: 'user' }];
    expect(placesOf(treated([text], { others }).held)).toEqual(['doubtful person!: Klopring']);
  });

  it('may stay where a list has that name and it is a word as well', () => {
    const others = [{ name: 'Ulla Falk', role: 'user' }];
    expect(placesOf(treated([FALK], { others }).held)).toEqual(['doubtful person: Falk']);
  });
});

describe('the last look', () => {
  // Nothing finds a kept word but the last look.
  const keep = (form: string) => [{ about: 'form' as const, form, decision: 'keep' as const }];

  it('finds a name of another source’s list that no rule found', () => {
    const others = [{ name: 'Ulla Falkesgaard', role: 'user' }];
    const { held } = treated(['så kom falkesgaard ind'], { others });
    expect(placesOf(held)).toEqual(['leak person!: falkesgaard']);
  });

  it('finds a name of any list of the study that a decision would let out', () => {
    const others = [{ name: 'Karsten Bligaard', role: 'user' }];
    const { held } = treated(['Så kom Bligaard.'], { others, decisions: keep('Bligaard') });
    expect(placesOf(held)).toEqual(['leak person!: Bligaard']);
  });

  it('yields to a decision about a name that is a word as well', () => {
    const others = [{ name: 'Ulla Falk', role: 'user' }];
    const text = 'Vi så en Falk over gården.';
    const decided = treated([text], { others, decisions: keep('Falk') });
    expect(decided.texts).toEqual([text]);
    expect(decided.held.places).toEqual([]);
  });

  it.each([
    ['a number in the form of a CPR number', 'Det er 240769-6754.'],
    ['one in another grouping', NUMBER],
    ['a phone number', 'Ring på 22 33 44 55.'],
  ])('yields to no decision about %s', (_what, text) => {
    const number = /\d[\d -]*\d/u.exec(text)?.[0] ?? '';
    const { texts, held } = treated([text], { decisions: keep(number) });
    expect(texts).toEqual([text]);
    expect(placesOf(held)).toEqual([`leak id!: ${number}`]);
  });

  it('points into the original, behind what was replaced and moved', () => {
    const others = [{ name: 'Karsten Bligaard', role: 'user' }];
    const text = 'Mette Holm fra Durup sagde: ring på 22 33\n44 55. Så kom Bligaard.';
    const { held } = treated([text], { others, decisions: keep('Bligaard') });
    expect(placesOf(held)).toEqual(['leak person!: Bligaard']);
  });

  it('does not take a placeholder for a name', () => {
    const others = [{ name: 'Ulla Testmand', alias: 'Phone', role: 'user' }];
    const { texts, held } = treated(['Ring på 22 33 44 55.'], { others });
    expect(texts).toEqual(['Ring på [PHONE].']);
    expect(held.places).toEqual([]);
  });

  it('leaves the study’s own places alone, whoever is named like one', () => {
    const others = [{ name: 'Ulla Skive', role: 'user' }];
    expect(treated(['Vi bor i Skive nu.'], { others }).held.places).toEqual([]);
  });
});

describe('whether a document waits', () => {
  const plain = treated(['Ja, det er rigtigt.']).held;
  const doubtful = treated([FALK]).held;
  const leaking = treated([NUMBER], {
    decisions: [{ about: 'form', form: '24 07 69 67 54', decision: 'keep' }],
  }).held;

  it.each([
    ['every', 'review-every', 'review-doubtful', 'review-leak'],
    ['doubtful', undefined, 'review-doubtful', 'review-leak'],
    ['leaks', undefined, undefined, 'review-leak'],
  ] as const)('follows from the study where it reviews %s', (review, ...expected) => {
    expect([plain, doubtful, leaking].map((held) => whyHeld(held, review))).toEqual(expected);
  });
});

import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../core/transcripts/decisions.ts';
import { deidentify } from '../../../core/transcripts/deidentify.ts';
import type { RosterEntry } from '../../../core/transcripts/known-people/roster.ts';
import { danish } from '../../../core/transcripts/languages/da.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';

const lexicon = loadLexicon(join(import.meta.dirname, '../../../core/transcripts/lexicon'));
const digest = (domain: string, key: string): string =>
  createHmac('sha256', domain).update(key).digest('hex');
const pseudonyms = {
  ofName: (key: string) => digest('name', key),
  ofPerson: (cpr: string) => digest('person', cpr),
};

function hide(texts: readonly string[], roster: readonly RosterEntry[], decisions: readonly Decision[] = []) {
  return deidentify({ texts, names: [], roster, decisions, lexicon, language: danish, pseudonyms }).texts;
}

function kinds(text: string, roster: readonly RosterEntry[], decisions: readonly Decision[] = []): string {
  return (hide([text], roster, decisions)[0]?.text ?? '').replace(/-\d{7}\]/gu, ']');
}

const KARSTEN: RosterEntry = { name: 'Karsten Bligaard', alias: 'Kaskelot', role: 'user', cpr: '6707614285' };

describe('a roster', () => {
  it.each([
    ['så kom bligaard', 'så kom [PERSON]'],
    ['Han hed Karsteen før.', 'Han hed [PERSON] før.'],
    ['jeg så bligard i går', 'jeg så [PERSON] i går'],
    ['Kaskelots mor ringede', '[PERSON]s mor ringede'],
  ])('finds in "%s" what it gives: %s', (text, expected) => {
    expect(kinds(text, [KARSTEN])).toBe(expected);
  });

  it('lets a name that is a word stay where it is one', () => {
    const roster = [{ name: 'Bo Sten', role: 'user' }];
    expect(kinds('Jeg vil gerne bo her under en sten.', roster)).toBe('Jeg vil gerne bo her under en sten.');
    expect(kinds('min bror bo siger nej', roster)).toBe('min bror [PERSON] siger nej');
    const day = [{ name: 'Bo Dag', role: 'user' }];
    expect(kinds('Dags mor kom. Dag er godt.', day)).toBe('[PERSON]s mor kom. Dag er godt.');
  });

  it('gives a participant one placeholder, which follows from the person_id, by every form of the name', () => {
    const placeholder = `[PERSON-${1_000_000n + (BigInt(`0x${digest('person', '6707614285').slice(0, 16)}`) % 9_000_000n)}]`;
    const [text] = hide(
      ['Karsten Bligaard kom. Karsten lo. De kalder ham Kaskelot. Hr. Bligaard gik.'],
      [KARSTEN],
    );
    expect(text?.text).toBe(
      `${placeholder} kom. ${placeholder} lo. De kalder ham ${placeholder}. Hr. ${placeholder} gik.`,
    );
  });

  it('keeps relatives and professionals apart from participants', () => {
    const [text] = hide(['Vi mødte Mette Holm.'], [{ name: 'Mette Holm', role: 'relative' }]);
    expect(text?.text).toContain(
      String(1_000_000n + (BigInt(`0x${digest('name', 'mette holm').slice(0, 16)}`) % 9_000_000n)),
    );
  });
});

describe('what a reviewer decides', () => {
  const text = 'Vi mødtes på Perronen. Storm kom også. perronen er rar.';

  it('lets a form stay wherever it stands', () => {
    const decisions: Decision[] = [{ about: 'form', form: 'Perronen', decision: 'keep' }];
    expect(kinds(text, [], decisions)).toContain('på Perronen.');
  });

  it('takes a form away wherever it stands, in any case', () => {
    const decisions: Decision[] = [
      { about: 'form', form: 'perronen', decision: 'redact', type: 'organisation' },
    ];
    expect(kinds(text, [], decisions)).toMatch(/på \[ORG\].*\[ORG\] er rar/u);
  });

  it('lets one place stay and nothing else', () => {
    const start = text.indexOf('Storm');
    const decisions: Decision[] = [
      { about: 'place', at: { text: 0, start, end: start + 5 }, decision: 'keep' },
    ];
    expect(kinds(text, [], decisions)).toMatch(/Storm kom/u);
    expect(kinds(text, [], decisions)).not.toMatch(/på Perronen/u);
  });

  it('finds a name elsewhere once one place was taken away', () => {
    const turns = ['Så kom glimmer ind.', 'Og Glimmer gik.'];
    const decisions: Decision[] = [
      { about: 'place', at: { text: 0, start: 7, end: 14 }, decision: 'redact', type: 'person' },
    ];
    const hidden = hide(turns, [], decisions).map((one) => one.text.replace(/-\d{7}\]/gu, ']'));
    expect(hidden).toEqual(['Så kom [PERSON] ind.', 'Og [PERSON] gik.']);
  });

  it('is told where each finding lies in both texts', () => {
    const [hidden] = hide(['Så kom Mette og Jens.'], []);
    for (const { start, end, outputStart, outputEnd } of hidden?.findings ?? []) {
      expect('Så kom Mette og Jens.'.slice(start, end)).toMatch(/^(?:Mette|Jens)$/u);
      expect(hidden?.text.slice(outputStart, outputEnd)).toMatch(/^\[PERSON-\d{7}\]$/u);
    }
    expect(hidden?.findings).toHaveLength(2);
  });
});

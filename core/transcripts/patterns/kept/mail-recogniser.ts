import { ANSWERED } from '../../languages/shared/mail.ts';
import { matchAll } from '../match-all.ts';
import type { Recogniser } from '../span.ts';

/** "Emne: SV: VS: Overflytning": what a program writes before a subject is no name. */
export const mailRecogniser: Recogniser = {
  applies: ({ earlyColon }) => earlyColon,
  find: (text) =>
    matchAll(text, ANSWERED).map(({ index, 0: sign }) => ({
      start: index,
      end: index + sign.length,
      type: 'kept',
      confidence: 'high',
    })),
};

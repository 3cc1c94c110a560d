import { ANSWERED } from '../../languages/shared/mail.ts';
import { seek } from '../match-spans.ts';
import type { Recogniser } from '../span.ts';

/** "Emne: SV: VS: Overflytning": what a program writes before a subject is no name. */
export const mailRecogniser: Recogniser = {
  applies: ({ earlyColon }) => earlyColon,
  find: (text) => seek(text, { pattern: ANSWERED, type: 'kept' }),
};

import { placeholderEnding } from '../transcripts/placeholders.ts';
import type { WithdrawnLine, WithdrawnRequest } from './withdrawn.ts';

/** What one pseudonym of a withdrawn person is known by; the first of a withdrawal says who asked for it. */
export function linesOfPerson(
  withdrawal_id: string,
  personId: string,
  request?: WithdrawnRequest,
): WithdrawnLine[] {
  return [
    { withdrawal_id, what: 'person', value: personId, ...(request === undefined ? {} : { request }) },
    { withdrawal_id, what: 'number', value: placeholderEnding(personId) },
  ];
}

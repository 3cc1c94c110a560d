import type { DocumentContract } from '../../contracts/contract.ts';
import { peopleOf } from '../structure/people.ts';
import type { DocumentFault, Header, Vocabulary } from '../transcript.ts';

const USER_ROLE = 'user';

/** Nobody can look for the consent of a user whose number is not given. */
export function uncheckedConsent(
  header: Header,
  { consent }: DocumentContract,
  vocabulary: Vocabulary,
): DocumentFault[] {
  const roles = header[vocabulary.respondentRoleField] ?? [];
  const stated = roles.filter(({ value }) => value === USER_ROLE);
  const named = peopleOf(header, vocabulary).filter(({ role }) => role === USER_ROLE);
  const users = Math.max(stated.length, new Set(named.map(({ name }) => name)).size);
  if ((header[consent.person] ?? []).length >= users) return [];
  return [{ line: stated[0]?.line ?? 1, field: consent.person, rule: 'consent-unchecked' }];
}

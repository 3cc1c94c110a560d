import { isSame, peopleOf } from '../structure/people.ts';
import { type Header, type HeaderValue, TOGETHER, type Turn, type Vocabulary } from '../transcript.ts';

const USER_ROLE = 'user';

/**
 * Says of every turn which person of the registers speaks, where the header tells: a number of its own for each label, `CPR IP1`, or one
 * number for the document's only user.
 */
export function withPersons(
  turns: readonly Turn[],
  { header, personField }: { header: Header; personField: string | undefined },
  vocabulary: Vocabulary,
): Turn[] {
  const numbers = header[personField ?? ''] ?? [];
  const people = peopleOf(header, vocabulary);
  const users = new Set(turns.filter(({ role }) => role === USER_ROLE).map(({ label }) => label));
  const [only] = numbers;
  const isAlone = numbers.length === 1 && users.size <= 1;
  const personOf = ({ label, role }: Turn): string | undefined => {
    if (label.includes(TOGETHER)) return undefined;
    const whose = people.find(({ name }) => name === label)?.of ?? label;
    // A number alone may also be an interviewer's.
    const isHis = ({ of }: HeaderValue) =>
      role === USER_ROLE ? isSame(of, whose) : of?.toLowerCase() === whose.toLowerCase();
    const stated = numbers.find(isHis);
    return stated?.value ?? (isAlone && role === USER_ROLE ? only?.value : undefined);
  };
  return turns.map((turn) => {
    const person = personOf(turn);
    return person === undefined ? turn : { ...turn, person };
  });
}

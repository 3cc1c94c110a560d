import type { Header, Vocabulary } from '../transcript.ts';
import { roleLabel } from './speakers.ts';
import { splitPeople } from './split-names.ts';

const UNKNOWN_ROLE = 'unknown';

/** Somebody whom the header names. */
export interface Person {
  readonly name: string;
  readonly role: string;
  /** Label or number that the header gives, such as IP1 or 2. */
  readonly of?: string;
}

/** The people of a header, with what it says of their roles; those of whom it says most come first. */
export function peopleOf(header: Header, vocabulary: Vocabulary): Person[] {
  const people = Object.entries(header)
    .filter(([field]) => vocabulary.holdsNames(field))
    .flatMap(([field, values]) =>
      values.flatMap(({ value, of }) =>
        splitPeople(value).map(({ name, remark }) => ({
          name,
          role: roleOf(field, remark, of, header, vocabulary),
          ...(of === undefined ? {} : { of }),
        })),
      ),
    );
  return people.toSorted((a, b) => Number(a.role === UNKNOWN_ROLE) - Number(b.role === UNKNOWN_ROLE));
}

function roleOf(
  field: string,
  remark: string,
  of: string | undefined,
  header: Header,
  vocabulary: Vocabulary,
): string {
  const said = vocabulary.role(remark);
  if (said !== undefined) return said;
  if (field !== vocabulary.participantField) return vocabulary.role(field) ?? UNKNOWN_ROLE;
  return statedRole(of, header, vocabulary) ?? respondentRole(header, vocabulary) ?? UNKNOWN_ROLE;
}

/** The role that the header gives to this label or number. */
export function statedRole(
  of: string | undefined,
  header: Header,
  vocabulary: Vocabulary,
): string | undefined {
  if (of === undefined) return undefined;
  const stated = (header[vocabulary.respondentRoleField] ?? []).find((one) => isSame(one.of, of));
  return stated === undefined ? undefined : vocabulary.role(roleLabel(stated.value).label);
}

/** The role of everybody who is asked; undefined where the header has none, or several. */
export function respondentRole(header: Header, vocabulary: Vocabulary): string | undefined {
  const values = (header[vocabulary.respondentRoleField] ?? []).flatMap(({ value }) => listItems(value));
  const roles = new Set(values.map((value) => vocabulary.role(roleLabel(value).label)));
  return roles.size === 1 ? [...roles][0] : undefined;
}

/** Items of a header's list: "Borger, medarbejder og leder" has three. */
export function listItems(value: string): string[] {
  return value
    .split(/[,;&\n]|(?<=\s)(?:og|and|och|en)(?=\s)/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** IP1, 1 and Deltager 1 are one number. */
export function isSame(one: string | undefined, other: string): boolean {
  if (one === undefined) return false;
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const number = roleLabel(one).number;
  return number !== '' && number === roleLabel(other).number;
}

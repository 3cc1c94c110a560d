import { type Header, TOGETHER, type Vocabulary } from '../transcript.ts';
import { isSame, type Person, peopleOf, respondentRole, statedRole } from './people.ts';

const UNKNOWN_ROLE = 'unknown';
const SEVERAL_ROLE = 'several';
/** Labels that say only "who is asked": the header's role tells more. */
const RESPONDENT_ROLE = 'user';
const RESPONDENT =
  /^(?:ip|informant|deltager|respondent|svarperson|r|a|participant|interviewee|deltagare|intervjuperson|deelnemer|geïnterviewde)\.?\s?\d{0,2}$/iu;
const CAPITALISED_LABEL = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?: ?\d{1,2})?$/u;
/** What is longer is no label, even where a format marks it as one. */
const LONGEST_LABEL = 120;
/** Of several at once: IP1/IP2, IP1 og IP2. */
export const BETWEEN_SPEAKERS = /\s*[/+&]\s*|,\s+|\s+(?:og|and|och|en)\s+/u;

/** Who speaks. */
export interface Speaker {
  /** As written for a role; the fullest name that the header has for a person. */
  readonly label: string;
  readonly role: string;
}

/** Tells speakers' labels from text that happens to have a colon. */
export interface Speakers {
  /** The speaker of a role's label, of a name in the header, or of several of them together. */
  known(label: string): Speaker | undefined;
  /** A known one, or one whose label comes back. */
  recurring(label: string): Speaker | undefined;
  /** One of a document whose labels have a form of their own: also a name that comes only once. */
  likely(label: string): Speaker | undefined;
  /** Of a label that a format marks as one. */
  marked(label: string): Speaker;
}

/** Speakers of a document, by its header and by what stands in front of its paragraphs. */
export function createSpeakers(
  candidates: readonly string[],
  header: Header,
  vocabulary: Vocabulary,
): Speakers {
  const times = new Map<string, number>();
  for (const label of candidates) times.set(label, (times.get(label) ?? 0) + 1);
  const people = peopleOf(header, vocabulary);
  const forms = formsOf(people);
  const respondent = respondentRole(header, vocabulary);
  const participants = peopleOf(withParticipantsOnly(header, vocabulary), vocabulary);

  function single(label: string): Speaker | undefined {
    const plain = withoutRemark(label);
    const person = forms.get(plain.toLowerCase());
    const role = vocabulary.role(roleLabel(plain).label);
    // A role's letter that is also somebody's initial stands for the role.
    if (role === undefined) return person && { label: person.name, role: person.role };
    if (!RESPONDENT.test(plain)) return { label: plain, role };
    const mixed = header[vocabulary.respondentRoleField] === undefined ? RESPONDENT_ROLE : UNKNOWN_ROLE;
    const stated = statedRole(plain, header, vocabulary) ?? roleOfNumbered(plain, participants);
    return { label: plain, role: stated ?? respondent ?? mixed };
  }
  function known(label: string): Speaker | undefined {
    if (label.length > LONGEST_LABEL) return undefined;
    const alone = single(label);
    if (alone !== undefined) return alone;
    const parts = label.split(BETWEEN_SPEAKERS).map(single);
    return parts.length > 1 && parts.every((part) => part !== undefined) ? together(parts) : undefined;
  }
  const marked = (label: string) =>
    known(label) ?? { label: withoutRemark(label.slice(0, LONGEST_LABEL)), role: UNKNOWN_ROLE };
  const isName = (label: string) => CAPITALISED_LABEL.test(withoutRemark(label));
  const comesBack = (label: string) => (times.get(label) ?? 0) > 1;
  return {
    known,
    recurring: (label) => known(label) ?? (isName(label) && comesBack(label) ? marked(label) : undefined),
    likely: (label) => known(label) ?? (isName(label) || comesBack(label) ? marked(label) : undefined),
    marked,
  };
}

/** An interviewer may have a number of a participant, too. */
function withParticipantsOnly(header: Header, { participantField, holdsNames }: Vocabulary): Header {
  return Object.fromEntries(
    Object.entries(header).filter(([field]) => field === participantField || !holdsNames(field)),
  );
}

/** Of IP2 the role of `Deltager 2: Mette Holm (medarbejder)`. */
function roleOfNumbered(label: string, people: readonly Person[]): string | undefined {
  return people.find(({ of, role }) => isSame(of, label) && role !== UNKNOWN_ROLE)?.role;
}

/** IP1, Borger 2 (mand) and Int. are IP, Borger and Int, with a number or without. */
export function roleLabel(label: string): { label: string; number: string } {
  const { word = label, number = '' } =
    /^(?<word>.*?)[\s.]*(?<number>\d{0,2})[\s.]*$/u.exec(withoutRemark(label))?.groups ?? {};
  return { label: word, number };
}

function withoutRemark(label: string): string {
  return label.replace(/\s*[([].*[)\]]$/u, '').trim();
}

function together(speakers: readonly Speaker[]): Speaker {
  const labels = [...new Set(speakers.map(({ label }) => label))];
  const roles = new Set(speakers.map(({ role }) => role));
  return { label: labels.join(TOGETHER), role: roles.size === 1 ? (speakers[0]?.role ?? '') : SEVERAL_ROLE };
}

/** Full names, first names and initials; a form that two people share stands for neither. */
function formsOf(people: readonly Person[]): Map<string, Person> {
  const forms = new Map<string, Person | undefined>();
  for (const person of people) {
    const words = person.name.split(/\s+/u);
    const [first = '', ...rest] = words;
    const initials = words.map(([letter = '']) => letter).join('');
    const last = rest.at(-1) ?? '';
    const own = [person.name, first, initials, first.slice(0, 1), `${first} ${last.slice(0, 1)}`];
    for (const form of new Set([...own, last].map((one) => one.trim().toLowerCase()))) {
      const other = forms.get(form);
      const isShared = forms.has(form) && other?.name !== person.name;
      if (form !== '') forms.set(form, isShared ? undefined : (other ?? person));
    }
  }
  return new Map([...forms].flatMap(([form, person]) => (person === undefined ? [] : [[form, person]])));
}

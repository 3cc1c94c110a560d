import { normaliseColumnName } from '../../contracts/column-names.ts';
import type { DocumentContract } from '../../contracts/contract.ts';
import type { Vocabulary } from '../transcript.ts';

const RESPONDENT_ROLE_FIELD = 'rolle';
const PARTICIPANT_FIELD = 'deltager';

/** What a contract knows of headers and speakers; letter case and ae/æ spellings never matter. */
export function vocabularyOf({ header, roles, body, writer }: DocumentContract): Vocabulary {
  const fields = new Map(
    header.flatMap(({ name, aliases = [] }) =>
      [name, ...aliases].map((one) => [normaliseColumnName(one), name] as const),
    ),
  );
  const roleOfLabel = new Map(
    roles.flatMap(({ name, labels }) => [name, ...labels].map((one) => [one.toLowerCase(), name] as const)),
  );
  const named = new Set(header.filter(({ names }) => names).map(({ name }) => name));
  const lists = new Set(header.filter(({ type }) => type === 'list').map(({ name }) => name));
  return {
    field: (key) => fields.get(normaliseColumnName(key)),
    role: (label) => roleOfLabel.get(label.trim().toLowerCase()),
    holdsNames: (field) => named.has(field),
    isList: (field) => lists.has(field) || named.has(field),
    respondentRoleField: RESPONDENT_ROLE_FIELD,
    participantField: PARTICIPANT_FIELD,
    body,
    writer,
  };
}

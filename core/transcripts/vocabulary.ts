import { normaliseColumnName } from '../contracts/column-names.ts';
import type { DocumentContract } from '../contracts/contract.ts';
import type { Vocabulary } from './transcript.ts';

const NAME_FIELDS = ['interviewer', 'deltager', 'transskriberet'];
const RESPONDENT_ROLE_FIELD = 'rolle';

/** The header fields and speaker labels that a contract knows; letter case and ae/æ spellings never matter. */
export function vocabularyOf(contract: DocumentContract): Vocabulary {
  const fields = new Map(
    contract.header.flatMap(({ name, aliases = [] }) =>
      [name, ...aliases].map((one) => [normaliseColumnName(one), name] as const),
    ),
  );
  const roles = new Map(
    contract.roles.flatMap(({ name, labels }) =>
      [name, ...labels].map((one) => [one.toLowerCase(), name] as const),
    ),
  );
  return {
    field: (key) => fields.get(normaliseColumnName(key)),
    role: (label) => roles.get(label.trim().toLowerCase()),
    holdsNames: (field) => NAME_FIELDS.includes(field),
    respondentRoleField: RESPONDENT_ROLE_FIELD,
  };
}

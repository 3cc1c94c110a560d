import { lastDay } from '../consents/last-day.ts';
import type { DocumentContract } from '../contracts/contract.ts';
import type { Cell } from './parquet.ts';

interface Headed {
  readonly contract: DocumentContract;
  /** As accepted. */
  readonly header: Readonly<Record<string, string>>;
  /** By published column. */
  readonly treated: Readonly<Record<string, Cell>>;
}

/** No consent has it: what needs it is not published. */
const NO_SCOPE = '';

/** The consent that a document needs, without the part that it came as; undefined where its header gives no person. */
export function consentNeed({ contract, header, treated }: Headed): Record<string, Cell> | undefined {
  const { person, day, instrument, scopes } = contract.consent;
  const cell = (field: string): Cell => {
    const privacy = contract.header.find(({ name }) => name === field)?.privacy;
    return privacy === undefined || privacy.treatment === 'drop' ? null : (treated[privacy.as] ?? null);
  };
  const personId = cell(person);
  if (personId === null) return undefined;
  const date = header[day];
  return {
    person_id: personId,
    scope: scopes[String(cell(instrument))] ?? NO_SCOPE,
    day: date === undefined ? null : lastDay(date),
  };
}

import { lastDay } from '../../consents/last-day.ts';
import type { DocumentContract } from '../../contracts/contract.ts';
import type { Cell } from '../parquet.ts';

interface Headed {
  readonly contract: DocumentContract;
  /** As accepted. */
  readonly header: Readonly<Record<string, string>>;
  /** By published column. */
  readonly treated: Readonly<Record<string, Cell>>;
}

/** No consent has it: what needs it is not published. */
const NO_SCOPE = '';

/** The consents that a document needs, one of each person in its header, without the part that it came as. */
export function consentNeeds({ contract, header, treated }: Headed): Record<string, Cell>[] {
  const { person, day, instrument, scopes } = contract.consent;
  const cell = (field: string): Cell => {
    const privacy = contract.header.find(({ name }) => name === field)?.privacy;
    return privacy === undefined || privacy.treatment === 'drop' ? null : (treated[privacy.as] ?? null);
  };
  const date = header[day];
  return [cell(person)].flat().flatMap((personId) =>
    personId === null
      ? []
      : [
          {
            person_id: personId,
            scope: scopes[String(cell(instrument))] ?? NO_SCOPE,
            day: date === undefined ? null : lastDay(date),
          },
        ],
  );
}

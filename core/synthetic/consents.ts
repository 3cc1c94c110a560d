import { firstNumber } from './changed-numbers.ts';
import type { Interview } from './interviews.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { isoToDanish, type Row } from './registers.ts';

const DAY_MS = 86_400_000;

export interface Interviewed {
  readonly person: Person;
  readonly interview: Interview;
}

/** Everybody who is interviewed signed for it in the month before, many for observation as well; a few took it back afterwards. */
export function consentRows(random: Random, interviewed: readonly Interviewed[]): Row[] {
  return interviewed.flatMap(({ person, interview: { day } }) => {
    const signed = daysAfter(day, -random.int(0, 30));
    const withdrawn = random.chance(0.07) ? daysAfter(day, random.int(1, 200)) : undefined;
    const scopes = ['interview', ...(random.chance(0.5) ? ['observation'] : [])];
    return scopes.map((omfang) => ({
      cpr: firstNumber(person),
      omfang,
      underskrevet: isoToDanish(signed),
      tilbagekaldt: withdrawn === undefined ? '' : isoToDanish(withdrawn),
    }));
  });
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

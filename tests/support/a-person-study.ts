import { withdrawPerson } from '../../cli/delivery/withdraw-person.ts';
import type { WithdrawalRef } from '../../core/deliveries/keys.ts';
import type { PersonWithdrawal } from '../../core/withdrawals/person-withdrawal.ts';
import { aFile } from './a-delivery.ts';
import type { StudyUnderTest } from './a-study.ts';
import { WAIT_SECONDS } from './withdrawals.ts';

/** Two users of Skive; the first got a new number. */
export const ANE = { cpr: '1502805043', former: '2303815106', name: 'Ane Voldby' };
export const BO = { cpr: '2407696754', name: 'Bertil Knarreborg' };

const csv = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;
const header = (...lines: readonly string[]) =>
  ['Dato: 12. marts 2021', 'Kommune: Skive', ...lines, '', ''].join('\n');

/** What a municipality has of both: registers, consents, an interview with the first, a focus group with both. */
export function ofMunicipality() {
  return [
    aFile(
      'core_group',
      'core_group.csv',
      csv(
        'cpr;kommune;startdato;slutdato;intensitet',
        `${ANE.former};779;01-03-2021;;intensiv`,
        `${BO.cpr};779;01-03-2021;;intensiv`,
      ),
    ),
    aFile(
      'cpr_aliases',
      'aliases.csv',
      csv('cpr_gammel;cpr_ny;gyldig_fra', `${ANE.former};${ANE.cpr};01-04-2021`),
    ),
    aFile(
      'consents',
      'consents.csv',
      csv(
        'cpr;omfang;underskrevet;tilbagekaldt',
        `${ANE.cpr};interview;01-03-2021;`,
        `${BO.cpr};interview;01-03-2021;`,
      ),
    ),
    aFile(
      'roster',
      'roster.csv',
      csv('navn;rolle;cpr', `${BO.name};borger;${BO.cpr}`, 'Ulla Falkesgaard;pårørende;'),
    ),
    aFile(
      'interview',
      'interview/alone.txt',
      `${header(`Deltager: ${ANE.name}`, `CPR: ${ANE.cpr}`, 'Rolle: Borger')}I: Hvordan gik det?\n\nIP: Det gik godt nok.\n`,
    ),
    aFile(
      'interview',
      'interview/together.txt',
      header(
        'Type: Fokusgruppe',
        `Deltager 1: ${ANE.name} (borger)`,
        `Deltager 2: ${BO.name} (borger)`,
        `CPR 1: ${ANE.cpr}`,
        `CPR 2: ${BO.cpr}`,
      ) +
        [
          'I: Hvem vil begynde?',
          'IP1: Det vil jeg gerne.',
          `IP2: Jeg er enig med ${ANE.name} i det, hun siger.`,
          'IP1/IP2: Ja, netop.',
          'IP2: Og så er der bussen.',
        ].join('\n\n'),
    ),
  ];
}

/** What the region has: a contact and a diagnosis of each. */
export function ofRegion() {
  return [
    aFile(
      'hospital_contacts_lpr2',
      'contacts.csv',
      csv(
        'pnr;recnum;d_inddto;d_uddto;c_pattype;c_adiag',
        `${ANE.cpr};11;15-03-2018;16-03-2018;0;DF200`,
        `${BO.cpr};12;15-03-2018;16-03-2018;0;DF200`,
      ),
    ),
    aFile('diagnoses_lpr2', 'diagnoses.csv', csv('recnum;c_diag;c_diagtype', '11;DF209;A', '12;DF209;A')),
  ];
}

/** Withdraws a person, and waits for the first proof. */
export async function withdrawAs(
  study: StudyUnderTest,
  source: string,
  cpr: string,
): Promise<WithdrawalRef & PersonWithdrawal> {
  const session = await study.as(`data-manager-${source}`);
  return withdrawPerson(session, { source, cpr, reason: 'consent', waitSeconds: WAIT_SECONDS });
}

/** Every published row, current or not, of every table, as text. */
export async function everythingPublished(study: StudyUnderTest, tables: readonly string[]): Promise<string> {
  const rows = await Promise.all(
    tables.map(async (table) => (await study.ask(`SELECT * FROM ${table}_store`)).rows),
  );
  return JSON.stringify(rows);
}

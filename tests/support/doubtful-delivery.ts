import type { SyntheticFile } from '../../core/synthetic/make-study.ts';
import { aFile } from './a-delivery.ts';

/** Names that occur nowhere but in these documents. */
export const DOUBTFUL_CANARIES = ['Falk', 'falkesgaard', 'Kvistholm', '22 33 44 55'] as const;

/** An interview with a professional, which needs no consent; every one says something else. */
export function anInterview(number: number, ...answers: readonly string[]): SyntheticFile {
  return interviewOf(number, ['Rolle: Medarbejder'], answers);
}

/** An interview with a user, of whom the header gives the number alone. */
export function anInterviewOf(cpr: string, number: number, ...answers: readonly string[]): SyntheticFile {
  return interviewOf(number, ['Rolle: Borger', `CPR: ${cpr}`], answers);
}

function interviewOf(number: number, header: readonly string[], answers: readonly string[]): SyntheticFile {
  const turns = answers.map((answer) => `I: Og hvad så?\n\nIP: ${answer}`);
  const text = [
    `Dokument: Interview ${number}`,
    'Dato: 12. marts 2021',
    'Kommune: Skive',
    ...header,
    '',
    ...turns,
    '',
  ].join('\n');
  return aFile('interview', `interview/interview-${String(number).padStart(2, '0')}.txt`, text);
}

/** A list of names of another source, with one that no rule finds. */
export const LIST_OF_OTHERS = aFile('roster', 'roster.csv', 'navn;rolle\r\nUlla Falkesgaard;borger\r\n');

/** The first is plain, the second and third are doubtful, in the fourth is the name of the list. */
export function aDoubtfulDelivery(): SyntheticFile[] {
  return [
    anInterview(1, 'Vi mødte Rikke Kvistholm på herberget. Ring på 22 33 44 55.'),
    anInterview(2, 'Sten for sten bygger vi det op. Falk ringer altid om fredagen.'),
    anInterview(3, 'Falk er god at have. Vi har en falk i gården.'),
    anInterview(4, 'Så kom falkesgaard ind.'),
  ];
}

import type { SpokenDocument } from './formats/spoken-document.ts';
import { MEN, STREETS, SURNAMES, TOWNS, WOMEN } from './names.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

const MUNICIPALITY_NAME: Readonly<Record<string, string>> = {
  '740': 'Silkeborg',
  '779': 'Skive',
  '791': 'Viborg',
};
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);

/** An interview, and what else its source knows of it. */
export interface Interview {
  readonly said: SpokenDocument;
  /** ISO */
  readonly day: string;
  /** Who is named in it, by the roles of a list of names. */
  readonly named: readonly Named[];
}

interface Named {
  readonly name: string;
  readonly role: 'borger' | 'medarbejder' | 'leder' | 'pårørende';
  readonly cpr?: string;
}

/** An interview with a user, full of what must not reach an analyst: names, numbers, streets, places and days. */
export function userInterview(random: Random, person: Person, number: number): Interview {
  const scene = drawScene(random, person.municipality);
  const name = `${person.firstName} ${person.surname}`;
  const header: SpokenDocument['header'] = [
    ['Dokument', `Interview ${number}`],
    ['Dato', scene.date],
    ['Kommune', MUNICIPALITY_NAME[person.municipality] ?? 'Viborg'],
    ['Type', 'Individuelt interview'],
    ['Interviewer', scene.interviewer],
    ['Deltager', name],
    ['CPR', `${person.cpr.slice(0, 6)}-${person.cpr.slice(6)}`],
    ['Rolle', 'Borger'],
    ['Bølge', '1'],
  ];
  const people = { interviewer: scene.interviewer, participant: name };
  const shelter = person.trajectory.some(({ inShelter }) => inShelter);
  const said = document(header, people, [
    ['I', `Tak fordi du ville være med, ${person.firstName}. Vil du fortælle lidt om, hvor du bor nu?`],
    [
      'IP',
      `Jeg bor på ${scene.street} ${scene.houseNumber} i ${scene.town}. Det har jeg gjort siden den ${scene.moved}.`,
    ],
    ['I', 'Hvordan har det været at være en del af kernegruppen?'],
    ['IP', random.pick(CORE_GROUP_ANSWERS)(scene)],
    ['I', 'Hvem har du kontakt med i hverdagen?'],
    [
      'IP',
      `Mest min kontaktperson, ${scene.worker}. Man kan ringe til hende på ${scene.phone}, (griner) også når det er sent.`,
    ],
    ['I', 'Har der været perioder, hvor det var svært?'],
    ['IP', shelter ? random.pick(SHELTER_ANSWERS)(scene) : random.pick(HARD_TIMES_ANSWERS)(scene)],
    ['I', 'Og hvad har hjulpet dig?'],
    ['IP', random.pick(HELP_ANSWERS)(scene)],
    ['I', `Tusind tak, ${person.firstName}. Det var det hele.`],
  ]);
  const named: Named[] = [
    { name, role: 'borger', cpr: person.cpr },
    { name: scene.relative, role: 'pårørende' },
    ...staffOf(scene),
  ];
  return { said, day: scene.day, named };
}

/** A saying that begins with what may be a name, and a name that may be a bird: nobody but a person can tell. */
const DOUBTS = 'Sten for sten bygger vi det op. Falk ringer altid om fredagen. ';

/** An interview with a professional of the region's psychiatry, with or without something that de-identification doubts. */
export function professionalInterview(
  random: Random,
  number: number,
  { isDoubtful = false } = {},
): Interview {
  const doubts = isDoubtful ? DOUBTS : '';
  const municipality = random.pick(['740', '779', '791']);
  const scene = drawScene(random, municipality);
  const isLeader = random.chance(0.35);
  const header: SpokenDocument['header'] = [
    ['Dokument', `Interview ${number}`],
    ['Dato', scene.date],
    ['Kommune', MUNICIPALITY_NAME[municipality] ?? 'Viborg'],
    ['Type', 'Individuelt interview'],
    ['Interviewer', scene.interviewer],
    ['Deltager', scene.worker],
    ['Rolle', isLeader ? 'Leder' : 'Medarbejder'],
    ['Bølge', '1'],
  ];
  const people = { interviewer: scene.interviewer, participant: scene.worker };
  const label = isLeader ? 'Leder' : 'Medarbejder';
  const said = document(header, people, [
    ['I', 'Vil du begynde med at fortælle om din rolle i samarbejdet?'],
    [
      label,
      `Jeg er ansat i distriktspsykiatrien og mødes med kommunen hver uge. Det begyndte, da ${scene.relative} blev koordinator.`,
    ],
    ['I', 'Hvad er blevet anderledes?'],
    [label, random.pick(PROFESSIONAL_ANSWERS)(scene)],
    ['I', 'Er der noget, der står i vejen?'],
    [
      label,
      `Vi har stadig to journaler. ${doubts}Skriv til mig på ${scene.email}, hvis I vil se et eksempel.`,
    ],
  ]);
  const coordinator: Named = { name: scene.relative, role: 'medarbejder' };
  return { said, day: scene.day, named: [coordinator, ...staffOf(scene)] };
}

function staffOf({ worker, interviewer }: Scene): Named[] {
  return [worker, interviewer].map((name) => ({ name, role: 'medarbejder' }));
}

interface Scene {
  /** As people write it. */
  readonly date: string;
  /** The same, ISO. */
  readonly day: string;
  readonly moved: string;
  readonly interviewer: string;
  readonly worker: string;
  readonly relative: string;
  readonly street: string;
  readonly houseNumber: number;
  readonly town: string;
  readonly phone: string;
  readonly email: string;
}

function drawScene(random: Random, municipality: string): Scene {
  const fullName = (first: readonly string[]) => `${random.pick(first)} ${random.pick(SURNAMES)}`;
  const worker = fullName(WOMEN);
  const two = () => String(random.int(10, 99));
  const date = { day: random.int(1, 28), month: random.pick(MONTHS), year: random.int(2020, 2022) };
  const month = String(MONTHS.indexOf(date.month) + 1).padStart(2, '0');
  return {
    date: `${date.day}. ${date.month} ${date.year}`,
    day: `${date.year}-${month}-${String(date.day).padStart(2, '0')}`,
    moved: `${random.int(1, 28)}. ${random.pick(MONTHS)} ${random.int(2016, 2019)}`,
    interviewer: fullName(WOMEN),
    worker,
    relative: fullName(MEN),
    street: random.pick(STREETS),
    houseNumber: random.int(1, 80),
    town: random.pick(TOWNS[municipality] ?? TOWNS['791'] ?? []),
    phone: `${two()} ${two()} ${two()} ${two()}`,
    email: `${worker.toLowerCase().replace(' ', '.').replaceAll('ø', 'oe')}@regionen.example`,
  };
}

type Answer = (scene: Scene) => string;

const CORE_GROUP_ANSWERS: readonly Answer[] = [
  ({ worker }) =>
    `Det er første gang, nogen taler sammen om mig. ${worker.split(' ')[0]} sidder der, og lægen, og så mig selv.`,
  () => 'Jeg slap for at fortælle det hele forfra hver gang. Det betyder mere, end man tror.',
  ({ relative }) =>
    `I begyndelsen var jeg skeptisk. Min bror ${relative.split(' ')[0]} tog med til de første møder.`,
];

const HARD_TIMES_ANSWERS: readonly Answer[] = [
  ({ town }) => `Ja, den vinter i ${town}. Jeg sov ikke, og medicinen var ikke indstillet endnu.`,
  ({ relative }) => `Da ${relative} døde, gik jeg i stå. Jeg lukkede ikke op for nogen i flere uger.`,
  () => 'Efter indlæggelsen. Man kommer hjem til en tom lejlighed, og så er der stille.',
];

const SHELTER_ANSWERS: readonly Answer[] = [
  ({ town }) => `Jeg boede på herberget en tid. Før det sov jeg i en bil uden for ${town}.`,
  ({ worker }) =>
    `Jeg havde ikke noget sted at bo. Det var ${worker.split(' ')[0]}, der fandt pladsen på herberget til mig.`,
];

const HELP_ANSWERS: readonly Answer[] = [
  () => 'At der var en, der ringede, når jeg ikke selv gjorde. Og at de ikke gav op.',
  ({ worker }) =>
    `At ${worker.split(' ')[0]} kendte både sagsbehandleren og FACT-teamet. Så skulle jeg ikke bære beskeder rundt.`,
  () => 'Bostøtten. Og at jeg fik lov til at gå langsomt frem.',
];

const PROFESSIONAL_ANSWERS: readonly Answer[] = [
  () => 'Vi tager telefonen nu. Før skrev vi henvisninger til hinanden i et halvt år.',
  ({ town }) => `Vi kører ud sammen. I sidste uge var vi hos en mand i ${town}, som ellers aldrig lukker op.`,
  () => 'Borgeren er med til mødet. Det ændrer, hvordan vi taler.',
];

function document(
  header: SpokenDocument['header'],
  people: { interviewer: string; participant: string },
  turns: readonly (readonly [label: string, text: string])[],
): SpokenDocument {
  const named = ([label, text]: readonly [string, string]) => ({
    label,
    text,
    name: label === 'I' ? people.interviewer : people.participant,
  });
  return { header, turns: turns.map(named) };
}

const NAMES =
  'Karsten Mette Birgitte Abdirahman Liv Jens-Ulrik Zofka Torben Anne Fatima Bo Kenneth Josefine Villads'.split(
    ' ',
  );
const SURNAMES = 'Bligaard Holm Skov El-Khatib Nørskov Poulsen Lindqvist Storm Vestergaard Dam'.split(' ');
const PLACES = 'Kjellerup Bjerringbro Glyngøre Rødkærsbro Stoholm Karup Hobro Struer'.split(' ');
const SENTENCES = [
  'Ja altså, det var jo ikke lige det, jeg havde regnet med, da jeg kom derhen første gang.',
  'Så sagde {name}, at vi skulle tage det stille og roligt, og det gjorde vi så.',
  'Jeg har boet i {place} i mange år, og før det boede jeg sammen med {name} {surname}.',
  'Medicinen hjalp ikke rigtig i begyndelsen, men nu sover jeg om natten, og det betyder alt.',
  'Kommunen og regionen taler sammen nu, og det mærker man som borger.',
  'Der kom en ny kontaktperson hver anden måned, og jeg orkede ikke at fortælle det hele forfra.',
  'Hun ringede på {phone} den {day}. marts 2021, og så kørte vi derud.',
  'Det er svært at forklare, men man mister ligesom fodfæstet, når alting flytter sig på én gang.',
  'Vi mødtes på Nørregade {day} hos {name}, og der var kaffe og rundstykker til alle.',
  'Jeg fik Quetiapin om aftenen, og psykiateren sagde, at det var et forsøg værd.',
  'Nej, det synes jeg ikke. Eller jo, måske lidt, hvis jeg skal være helt ærlig.',
  'så sad jeg der uden noget og tænkte på {lower} og på hvordan det hele var blevet sådan',
  'Hvad skulle jeg ellers gøre? Der var ingen, der tog telefonen om fredagen.',
  'Man sidder jo der og venter på, at nogen skal sige noget, og så er der bare stille i lang tid.',
  'Det har jeg tænkt meget over, og jeg er ikke sikker på, at jeg har noget godt svar på det endnu.',
  'Altså, hvis jeg skal sige, hvad der virkede, så er det nok, at der var en, som blev ved med at komme.',
  'De første måneder gik med at finde ud af, hvem der gjorde hvad, og hvem man skulle ringe til.',
  'Jeg blev vred, og så blev jeg ked af det, og til sidst blev jeg bare træt af at forklare mig.',
  'Der er forskel på at blive hørt og at blive lyttet til, hvis du forstår, hvad jeg mener.',
  '{name} er min mentor, og {name} har aldrig svigtet mig.',
];
const TURNS = 60;

/** Interviews of nobody, as long as asked for; the same every time. */
export function* makeTexts(bytes: number): Generator<string[]> {
  let seed = 1;
  // A plain congruential generator (Numerical Recipes): the texts need to vary, not to be random.
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  const of = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/gu, (_, slot: string) => {
      if (slot === 'name') return of(NAMES);
      if (slot === 'lower') return of(NAMES).toLowerCase();
      if (slot === 'surname') return of(SURNAMES);
      if (slot === 'place') return of(PLACES);
      return slot === 'phone'
        ? `${20 + next(70)} ${10 + next(90)} ${10 + next(90)} ${10 + next(90)}`
        : String(1 + next(28));
    });
  for (let made = 0; made < bytes; ) {
    const turns = Array.from({ length: TURNS }, () =>
      Array.from({ length: 1 + next(6) }, () => fill(of(SENTENCES))).join(' '),
    );
    made += turns.reduce((sum, turn) => sum + Buffer.byteLength(turn), 0);
    yield turns;
  }
}

import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deidentify } from '../../../core/transcripts/deidentify.ts';
import { danish } from '../../../core/transcripts/languages/da.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';

const lexicon = loadLexicon(join(import.meta.dirname, '../../../core/transcripts/lexicon'));
const digest = (name: string): string => createHmac('sha256', 'test').update(name).digest('hex');
const pseudonyms = { ofName: digest, ofPerson: (cpr: string) => digest(`person ${cpr}`) };
const keep = new Set(['silkeborg', 'skive', 'viborg', 'midtjylland']);

function hide(texts: readonly string[], names: readonly string[] = []): string[] {
  return deidentify({ texts, names, keep, lexicon, language: danish, pseudonyms }).texts.map(
    ({ text }) => text,
  );
}

/** Placeholder numbers depend on the key; their kinds do not. */
function kinds(text: string): string {
  return (hide([text])[0] ?? '').replace(/-\d{7}\]/gu, ']');
}

describe('what is hidden', () => {
  it.each([
    ['Mit nummer er 670761-4285.', 'Mit nummer er [CPR].'],
    ['Mit nummer er 67 07 61 42 85.', 'Mit nummer er [CPR].'],
    ['Ring på +45 28 45 12 90 nu.', 'Ring på [PHONE] nu.'],
    ['det er otteogtyve femogfyrre tolv halvfems', 'det er [PHONE]'],
    ['nul syv nul tre tooghalvfjerds fire to otte fem', '[CPR]'],
    ['Skriv til mette snabel-a post punktum dk i dag.', 'Skriv til [EMAIL] i dag.'],
    ['Sagen har j.nr. 2021-004417 hos dem.', 'Sagen har j.nr. [CASE] hos dem.'],
    ['Bilen er en AB 12 345.', 'Bilen er en [PLATE].'],
    ['Jeg bor Nørregade 12, 1. tv, 8620 Kjellerup.', 'Jeg bor [ADDRESS].'],
    ['jeg bor på søndergade 14 nu', 'jeg bor på [ADDRESS] nu'],
    ['Det var fredag den 12. marts 2020.', 'Det var [DATE: marts 2020].'],
    ['Det var 12-03-2020.', 'Det var [DATE: marts 2020].'],
    ['den tolvte i tredje var det slut', '[DATE: marts] var det slut'],
    ['Det er den 2. i 6. hvert år.', 'Det er [DATE: juni] hvert år.'],
    ['Koden til døren er 4711.', 'Koden til døren er [CASE].'],
    ['Hun er 93 år, og han er 89 år.', 'Hun er 90+ år, og han er 89 år.'],
    ['Han er enoghalvfems år.', 'Han er 90+ år.'],
    ['Jeg er selv halvfems, så det er begrænset.', 'Jeg er selv 90+, så det er begrænset.'],
    ['Så kom Mettes mor.', 'Så kom [PERSON]s mor.'],
    ['Abdirahman lo.', '[PERSON] lo.'],
    ['Vi mødte M. Holm og Anne-Marie von Rosen.', 'Vi mødte [PERSON] og [PERSON].'],
    ['Han bor i Kjellerup.', 'Han bor i [PLACE].'],
    ['Han bor i Skals.', 'Han bor i [PLACE].'],
    ['Hun er ansat hos Botilbuddet Solsiden.', 'Hun er ansat hos [ORG].'],
    ['Han lå på afsnit S2.', 'Han lå på [ORG].'],
    ['Det er en, der hedder Bamse.', 'Det er en, der hedder [PERSON].'],
    ['Han hedder Mette\nHolm.', 'Han hedder [PERSON]\n.'],
    ['Så kom min bror\nSten med os.', 'Så kom min bror\n[PERSON] med os.'],
    ['Skriv til mette@post.dk. Jeg svarer.', 'Skriv til [EMAIL]. Jeg svarer.'],
    ['Vi talte d. 7/6 2022 om det.', 'Vi talte [DATE: juni 2022] om det.'],
    ['Sendt 15-09-2021 08:14.', 'Sendt [DATE: september 2021] 08:14.'],
    ['Vi ses på Søndersøparken 9 i morgen.', 'Vi ses på [ADDRESS] i morgen.'],
    ['Han bor på Vævervej 12 C. Naboerne klager.', 'Han bor på [ADDRESS]. Naboerne klager.'],
    ['Det var 3. juledag 2018.', 'Det var [DATE: december 2018].'],
    ['Min mor på 98 spørger.', 'Min mor på 90+ spørger.'],
    ['Enogtyve nul fem syvoghalvfems, og så er det sytten nul tre.', '[CPR].'],
    ['Han har et værelse på Kollegiet Smedens Have nu.', 'Han har et værelse på [ORG] nu.'],
    ['Hun lå på Regionshospitalet Viborg i maj.', 'Hun lå på [ORG] i maj.'],
    ['Vi sad ved Viborg Søndersø og spiste is.', 'Vi sad ved [PLACE] og spiste is.'],
    ['Vi talte. Da Emil kom, gik vi.', 'Vi talte. Da [PERSON] kom, gik vi.'],
    ['hun arbejder på vestervang skole nu', 'hun arbejder på [ORG] nu'],
    ['Kløvermarken er et godt sted.', '[ADDRESS] er et godt sted.'],
    ['Jeg var på 7B i tre uger.', 'Jeg var på [ORG] i tre uger.'],
    ['så ringede hr degn til os', 'så ringede hr [PERSON] til os'],
    ['Gadeteamet er guld, og Trampolinen er for unge.', '[ORG] er guld, og [PERSON] er for unge.'],
    ['Stationen var et godt sted.', '[ORG] var et godt sted.'],
    ['Lysningen er lukket. Selvhjælp Viborg er åben.', '[ORG] er lukket. [ORG] er åben.'],
    ['Huset på Banegårdspladsen er åbent.', '[ORG] er åbent.'],
    ['Akutmodtagelsen i Gødstrup ringer aldrig.', '[ORG] ringer aldrig.'],
    ['Opholdsstedet Kompasset er dyrt.', '[ORG] er dyrt.'],
    ['Vi hedder Storm på Vej.', 'Vi hedder [PERSON].'],
    ['Økonomi og Løn vil vide det.', '[ORG] vil vide det.'],
    ['Det er Social- og Ældreudvalget, der vil.', 'Det er [ORG], der vil.'],
    ['Han går i SIND Skive og i Bedre Psykiatri Viborg.', 'Han går i [ORG] og i [ORG].'],
    ['Hun kom fra Røde Kors i Stoholm.', 'Hun kom fra [ORG].'],
    ['Han sov på Blå Kors’ herberg.', 'Han sov på [ORG]s [ORG].'],
    ['Jeg købte den i Mødrehjælpens butik.', 'Jeg købte den i [ORG].'],
    ['Jeg kom på STU Midt.', 'Jeg kom på [ORG].'],
    ['Vi spiller badminton i SIK om onsdagen.', 'Vi spiller badminton i [PLACE] om onsdagen.'],
    ['Hun går på Grøn stue nu.', 'Hun går på [ORG] nu.'],
    ['Jens Ole Vestergård (JOV) kom. JOV gik.', '[PERSON] ([PERSON]) kom. [PERSON] gik.'],
    [
      'Med os var Dorte, »Smeden« og Bo. Smedens bil er rød.',
      'Med os var [PERSON], »[PERSON]« og [PERSON]. [PERSON]s bil er rød.',
    ],
    ['Det er Kaptajn Klap. Kaptajnen er rar.', 'Det er [PERSON]. [PERSON] er rar.'],
    ['Jeg gik på Th. Langs i to år.', 'Jeg gik på [PERSON]s i to år.'],
    ['Vi sås omkring den niende, tror jeg.', 'Vi sås omkring [DATE], tror jeg.'],
    ['Og den 15. var jeg ingenting.', 'Og [DATE] var jeg ingenting.'],
    ['Det var den 9. og 10. november, tror jeg.', 'Det var [DATE: november], tror jeg.'],
    ['Sagen har nr. 23-40915, og min er sag 15/20733.', 'Sagen har nr. [CASE], og min er sag [CASE].'],
    ['Ring på lok. 4417.', 'Ring på lok. [PHONE].'],
    ['Mit postnummer er 8850.', 'Mit postnummer er [PLACE].'],
    ['Født 17 09 85, og de sidste fire er 20 66.', 'Født [CPR], og de sidste fire er [CPR].'],
    ['Min mormor (97, rask) ringer.', 'Min mormor (90+, rask) ringer.'],
    ['Min konto hedder @mette_holm.', 'Min konto hedder [HANDLE].'],
  ])('turns "%s" into "%s"', (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });

  it.each([
    'Silkeborg Kommune, Skive og Viborg samarbejder med Region Midtjylland.',
    'Sundhedsstyrelsen og FACT-teamet taler om PTSD, ADHD og 3CP.',
    'Jeg får Quetiapin og Leponex. Det var ALDRIG godt.',
    'I 2020 var der 18 pladser, og i 2018-2022 kom der flere kl. 10.30-11.45 hver dag.',
    'Det koster 1.250 kroner, siger I, hvis De vil vide det. (griner) [pause]',
    'Jeg havde ikke noget sted at bo. Det var svært at sove.',
    'Sygeplejersken ringede. Bostøttemedarbejderen kom. Hverdagen er svær.',
    'Vi ses kl. 10.40. Diskussion om bussen. Hun har nr. 4.',
    'Billede 5 viser bænken. Der stod 1958-2019. Deltager 5 så den.',
    'FOKUSGRUPPE PÅRØRENDE',
    'Projektet har delstudie B, og han har hepatitis C.',
    'Styregruppen mødes. Telefonlisten er ny. Medicinrunden er kort. Udredningen er lang. Borgergruppen mødes. Vedtaget. Vejledningen er ny.',
    'Værestedet lukker. Der er for få, og hun er lille. Leverancen kom.',
    'Samarbejdet er godt. Trampolinen er ny. Han købte trampolinen i går.',
    'Vi skriver i MidtEPJ. Han brummer som en bjørn.',
    'Røde Kors og SIND hjælper mange.',
    'Det var den niende gang, og i 2012-2017 gik det godt.',
  ])('leaves "%s" as it is', (text) => {
    expect(hide([text])[0]).toBe(text);
  });

  it('finds a name everywhere once one turn gave it away, and gives it one placeholder', () => {
    const [first, second, third] = hide(['Jeg talte med Bo Sten Olsen.', 'Bo er flink.', 'Bos bil er rød.']);
    const placeholder = /\[PERSON-\d{7}\]/u.exec(first ?? '')?.[0];
    expect(second).toBe(`${placeholder} er flink.`);
    expect(third).toBe(`${placeholder}s bil er rød.`);
  });

  it('gives a name the kind that it has where the document gave it away', () => {
    const [first, second] = hide(['Hun arbejder på Zofkaborg.', 'Hun kendte Zofkaborg.']);
    const placeholder = /\[ORG-\d{7}\]/u.exec(first ?? '')?.[0];
    expect(placeholder).toBeDefined();
    expect(second).toBe(`Hun kendte ${placeholder}.`);
  });

  it('knows the names of the header in lower case as well', () => {
    expect(hide(['jeg hedder zofka'], ['Zofka Dam'])[0]).toMatch(/^jeg hedder \[PERSON-\d{7}\]$/u);
  });

  it('gives different names different placeholders, and the same name the same in another document', () => {
    const [one] = hide(['Så kom Mette.']);
    const [other] = hide(['Så kom Jens.']);
    expect(one).not.toBe(other);
    expect(hide(['Nå, men så kom Mette.'])[0]?.slice(-17)).toBe(one?.slice(-17));
  });
});

const separator = fc.constantFrom('', ' ', '-', '.', '/', '\u00a0', ' - ', ', ', '\n', '–', ' . ');
const words = fc.array(
  fc.constantFrom(
    'og',
    'jeg',
    'ringede',
    'i',
    'nummeret',
    'Mette',
    '12',
    'den',
    'kl.',
    '3.',
    'marts',
    'vej',
    'x',
    'cpr',
    '2020',
    '(',
    ',',
    ':',
  ),
  {
    maxLength: 8,
  },
);

function grouped(digits: number): fc.Arbitrary<{ written: string; plain: string }> {
  const digit = fc.integer({ min: 0, max: 9 });
  return fc
    .tuple(
      fc.array(digit, { minLength: digits, maxLength: digits }),
      fc.array(separator, { minLength: digits, maxLength: digits }),
    )
    .map(([all, separators]) => ({
      plain: all.join(''),
      written: all.map((one, n) => (n === 0 ? String(one) : `${separators[n]}${one}`)).join(''),
    }));
}

describe('numbers in any grouping', () => {
  it.each([
    { what: 'CPR number', digits: 10 },
    { what: 'phone number', digits: 8 },
  ])('never lets a $what survive, wherever it stands', ({ digits }) => {
    fc.assert(
      fc.property(
        grouped(digits),
        words,
        words,
        fc.constantFrom('', ' '),
        ({ written, plain }, before, after, glue) => {
          const [result = ''] = hide([`${before.join(' ')}${glue}${written}${glue}${after.join(' ')}`]);
          // Placeholders have numbers of their own; a date keeps its year.
          const left = result.replace(/\[[A-Z]+-\d{7}\]|\[DATE: [^\]]*\]/gu, '|').replace(/[^\d|]/gu, '');
          return !left.includes(plain) && !left.includes(plain.slice(-6));
        },
      ),
      { numRuns: 600 },
    );
  });
});

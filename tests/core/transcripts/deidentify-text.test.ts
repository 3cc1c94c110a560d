import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../core/transcripts/languages/detect-language.ts';
import { LANGUAGES } from '../../../core/transcripts/languages/languages.ts';
import { inLowerCase, readGoldSet } from './gold-set.ts';
import { hidden, leftWithKinds as hide } from './hide-text.ts';

const gold = readGoldSet();

describe('a text without any declared form', () => {
  it('keeps labels that are roles and replaces those that are names', () => {
    expect(hide('I: Hvem?\nZofka: Mig.\nI: Nå.\nZofka: Ja.')).toBe(
      'I: Hvem?\n[PERSON]: Mig.\nI: Nå.\n[PERSON]: Ja.',
    );
  });

  it('takes for initials what may be a profession where two others speak by theirs', () => {
    const said = (label: string) => `${label}: Yes.\n`;
    const spoken = ['PNB', 'CO', 'SW', 'INT', 'PNB', 'CO', 'SW'].map(said).join('');
    expect(hide(spoken, 'en')).not.toMatch(/^(?:PNB|CO|SW):/mu);
    expect(hide(spoken, 'en')).toMatch(/^INT:/mu);
    expect(hide(['SW', 'INT', 'SW'].map(said).join(''), 'en')).toMatch(/^SW:/mu);
  });

  it('takes for a role whatever somebody is to somebody', () => {
    expect(hide('I: Nå?\nBostøtte: Ja.\nI: Og?\nBostøtte: Nej.')).toBe(
      'I: Nå?\nBostøtte: Ja.\nI: Og?\nBostøtte: Nej.',
    );
  });

  it('keeps labels of several roles, and the number of a line before a number', () => {
    expect(hide('CPR 1: 240769-6754\nIP1/IP2: (griner)\nIP1 og IP2: Ja.\n2: 28 45 12 90')).toBe(
      'CPR 1: [CPR]\nIP1/IP2: (griner)\nIP1 og IP2: Ja.\n2: [PHONE]',
    );
  });

  it('reads columns between semicolons under their headings', () => {
    expect(hide('Tid;Taler;Tekst\n00:01;Zofka Dam;Hej Birgit; kom\n00:09;IP;Ja.\n00:12;Zofka Dam;Nå')).toBe(
      'Tid;Taler;Tekst\n00:01;[PERSON];Hej [PERSON]; kom\n00:09;IP;Ja.\n00:12;[PERSON];Nå',
    );
  });

  it('reads subtitles on from one to the next, and keeps what programs write between them', () => {
    const cue = (seconds: number, said: string) =>
      `${seconds}\n00:00:0${seconds}.000 --> 00:00:0${seconds}.900\n${said}`;
    const said = (...lines: string[]) => ['WEBVTT', ...lines.map((line, n) => cue(n, line))].join('\n\n');
    expect(
      hide(
        said(
          '<v Zofka Dam (gæst)>Ja, det gør Inger</v>',
          '<v Zofka Dam (gæst)>Bæk, og hun kan fås</v>',
          '<v Zofka Dam (gæst)>på 28 45</v>',
          '<v Zofka Dam (gæst)>12 90. Ring den 12.</v>',
          '<v Zofka Dam (gæst)>marts til Mette</v>',
          '<v Interviewer>Vejret er godt. Hvad så?</v>',
        ),
      ),
    ).toBe(
      said(
        '<v [PERSON] (gæst)>Ja, det gør [PERSON]</v>',
        '<v [PERSON] (gæst)>, og hun kan fås</v>',
        '<v [PERSON] (gæst)>på [PHONE]</v>',
        '<v [PERSON] (gæst)>. Ring [DATE: marts]</v>',
        '<v [PERSON] (gæst)> til [PERSON]</v>',
        '<v Interviewer>Vejret er godt. Hvad så?</v>',
      ),
    );
  });

  it('keeps the cells of a table apart', () => {
    expect(
      hide('Tid\tTaler\tTekst\n00:01\tIP1\tJeg kender Mette.\n00:02\tZofka\tJa.\n00:03\tZofka\tNå.'),
    ).toBe('Tid\tTaler\tTekst\n00:01\tIP1\tJeg kender [PERSON].\n00:02\t[PERSON]\tJa.\n00:03\t[PERSON]\tNå.');
  });

  it('says of what stands on both sides of a line end where it is', () => {
    const text = 'Ring på 28 45\n12 90 i dag til Mette.';
    const { text: output, findings } = hidden(text);
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['28 45\n12 90', 'Mette']);
    expect(findings.map(({ outputStart, outputEnd }) => output.slice(outputStart, outputEnd))).toEqual([
      '[PHONE]\n',
      expect.stringMatching(/^\[PERSON-\d{7}\]$/u),
    ]);
  });

  it('finds in a text of full lines what two of them have between them', () => {
    const lines = [
      'Det var en af de dage hvor der ikke skete noget, og hvor Inger',
      'Bæk sad hele dagen i',
      'køkkenet. Hun havde glemt at ringe til kommunen, og derfor var',
      'der ingen hjælp.',
    ];
    expect(hide(lines.join('\n'))).toBe(
      [lines[0]?.replace('Inger', '[PERSON]'), lines[1]?.replace('Bæk', ''), lines[2], lines[3]].join('\n'),
    );
  });

  it('keeps the number of the next line of a list', () => {
    expect(hide('Ring på 0191 498 0123.\n4. Han kom.')).toBe('Ring på [PHONE].\n4. Han kom.');
    expect(hide('by 30 July.\n5. He came.', 'en')).toBe('by [DATE: July]\n5. He came.');
  });

  it.each([
    ['en', 'My nan’s 97, would you believe.', 'My nan’s 90+, would you believe.'],
    ['en', 'We met at Jubilee Community Centre. I rang NHS 111.', 'We met at [ORG]. I rang NHS 111.'],
    ['en', 'Venue: Jubilee Community Centre', 'Venue: [ORG]'],
    ['en', 'Then came Hannah Long, and Long was good.', 'Then came [PERSON], and [PERSON] was good.'],
    ['en', 'We took the bus to Low Fell with him.', 'We took the bus to [PERSON] with him.'],
    ['en', 'Interview 12, peer worker. Place: here', 'Interview 12, peer worker. Place: here'],
    ['en', "And I'm May, he said.", "And I'm [PERSON], he said."],
    ['nl', 'Hij heet Joost van den Berg, geloof ik.', 'Hij heet [PERSON], geloof ik.'],
    [
      'nl',
      'Ik ging naar meneer Van Es in Eefde, zei hij.',
      'Ik ging naar meneer [PERSON] in [PLACE], zei hij.',
    ],
    ['nl', 'Mijn opa was net 96 geworden.', 'Mijn opa was net 90+ geworden.'],
    [
      'nl',
      'Ik zwierf. In Zwolle, overal. Met Kerst 2019 is hij weg.',
      'Ik zwierf. In [PLACE], overal. Met Kerst 2019 is hij weg.',
    ],
    ['nl', "'s Avonds belt hij. Dat ken ik.", "'s Avonds belt hij. Dat ken ik."],
    ['sv', 'Frånvarande: Lo Bergström', 'Frånvarande: [PERSON]'],
    [
      'sv',
      'Han går i brorsons klass.\n§ 4 Anmälan gjordes.',
      'Han går i brorsons klass.\n§ 4 Anmälan gjordes.',
    ],
    ['da', 'Sted: Perronen\nSted: Værestedet', 'Sted: [ORG]\nSted: Værestedet'],
    ['da', 'Sted: Kontor\nSted: Borgerens hjem', 'Sted: Kontor\nSted: Borgerens hjem'],
    ['sv', 'Plats: Ekbacken', 'Plats: [ORG]'],
    ['sv', 'Bord: På Östra Vallgatan 41 bor han.', 'Bord: På [ADDRESS] bor han.'],
    [
      'en',
      "We sat in People's Park with him. On Mill Lane he fell, in Back Lane too.",
      'We sat in [ADDRESS] with him. On [ADDRESS] he fell, in [ADDRESS] too.',
    ],
    // The article and the noun that belong to a house, and the article that does not
    [
      'nl',
      'Hij woont op de Eekhof, en daarna bij basisschool De Kamp.',
      'Hij woont op [ORG], en daarna bij [ORG].',
    ],
    ['nl', 'Zij werkt op de Willem Arntsz, voor de Jan.', 'Zij werkt op [ORG], voor de [PERSON].'],
    ['en', 'He drank in the Fleece.', 'He drank in [ORG].'],
    ['nl', 'Zij is directeur van OBS ’t Sterrebos.', 'Zij is directeur van [PERSON].'],
    ['nl', 'De Jan die ik ken is weg.', 'De [PERSON] die ik ken is weg.'],
    ['sv', 'Vi har en plats på Ådalens vårdcentral i dag.', 'Vi har en plats på [ORG] i dag.'],
    ['sv', 'Hon bor på Koltrastens vård- och omsorgsboende nu.', 'Hon bor på [ORG] nu.'],
    ['sv', 'Mettes hus brann.', '[PERSON]s hus brann.'],
    // Small words with capitals inside a sentence
    ['en', 'Open Door has moved from Time Out.', '[PERSON] has moved from [PERSON].'],
    ['nl', 'Bij Nieuw Begin zat hij in de Tweede Kamer.', 'Bij [PERSON] zat hij in de Tweede Kamer.'],
    ['en', 'Dear All, we said Thank You to all.', 'Dear All, we said Thank You to all.'],
    ['en', 'He met Dr Small, a small man.', 'He met Dr [PERSON], a small man.'],
    ['nl', 'Toen kwam mevrouw Klein, een klein mens.', 'Toen kwam mevrouw [PERSON], een klein mens.'],
    [
      'nl',
      'Ik sprak Klein voor het eten bij Samen, samen.',
      'Ik sprak [PERSON] voor het eten bij [PERSON], samen.',
    ],
    ['nl', 'Rozenhof was fijn. Uitzicht is alles.', '[ADDRESS] was fijn. Uitzicht is alles.'],
    [
      'en',
      'He likes Made by Hand, and was seen at Ridge House by Sue Khan.',
      'He likes [ORG], and was seen at [ORG] by [PERSON].',
    ],
    // Names among words that have a capital anyway
    ['en', 'Then Jan said it. In Jan it rained.', 'Then [PERSON] said it. In [PERSON] it rained.'],
    ['en', 'A Christian charity, in Jan or by Dec.', 'A Christian charity, in Jan or by Dec.'],
    ['en', 'I was with Bill.', 'I was with [PERSON].'],
    ['nl', 'I: Wie was er?\nI: Pascal. Tja.', 'I: Wie was er?\nI: [PERSON]. Tja.'],
    ['en', 'I told June about it in June.', 'I told [PERSON] about it in June.'],
    ['en', 'April, she was called, then May to June.', '[PERSON], she was called, then May to June.'],
    ['en', 'In May I slept, and since April I eat.', 'In May I slept, and since April I eat.'],
    // Bare words before what they do
    ['en', 'Larch is short. Money is short.', '[PERSON] is short. Money is short.'],
    ['en', 'So. Gravel would sit there. Music would do.', 'So. [PERSON] would sit there. Music would do.'],
    ['en', "Who? Gravel. He's the nurse.", "Who? [PERSON]. He's the nurse."],
    ['en', 'We met Catriona. Cat thanked us.', 'We met [PERSON]. [PERSON] thanked us.'],
    // Words in capitals
    ['en', 'Yes. He went to REACH and was in PAIN.', 'Yes. He went to [PERSON] and was in PAIN.'],
    ['en', 'He does FUEL, the project. I do NOT.', 'He does [PERSON], the project. I do NOT.'],
    [
      'en',
      'He wrote to us. BEFORE THAT I WAS AT THE WILLOWS IN FISHPONDS. Then he left.',
      'He wrote to us. BEFORE THAT I WAS AT [ORG] IN [PLACE]. Then he left.',
    ],
    // Titles, regions, councils
    ['en', 'He is from Speak Up Wearside now.', 'He is from [PLACE] now.'],
    ['en', 'Make Your Mark run it.', '[PERSON] run it.'],
    ['en', 'Well. House of Grace took her in.', 'Well. [ORG] took her in.'],
    ['en', 'Well. Places for People own it.', 'Well. [ORG] own it.'],
    ['en', 'Well. First Housing did it.', 'Well. [ORG] did it.'],
    ['en', 'We saw North Yorkshire Council.', 'We saw [PERSON].'],
    ['en', 'The lead (Fife Health & Social Care Partnership) came.', 'The lead ([ORG]) came.'],
    ['en', 'On the Prince of Wales Pier, in Wales.', 'On [ORG], in Wales.'],
    ['en', 'Go to Argyll and Bute Council for it.', 'Go to [ORG] for it.'],
    ['en', 'So he left. Hope Baptist ran it.', 'So he left. [PERSON] ran it.'],
    ['en', 'Apologies: MIND in Whitby. Mind you.', 'Apologies: [ORG]. Mind you.'],
    ['en', 'We met in Unitarian Hall.', 'We met in [ORG].'],
    ['en', 'Yes. The Cwtch, by the pub.', 'Yes. [PERSON], by the pub.'],
    ['en', 'So he left. The Gate is shut.', 'So he left. [ADDRESS] is shut.'],
    ['en', 'He drank in the Star.', 'He drank in [ORG].'],
    ['en', 'She is in Our Lady’s Bower. Our Lady!', 'She is in [ORG]s [PERSON]. Our Lady!'],
    ['en', 'Weetabix are having him. I eat Weetabix.', '[ORG] are having him. I eat Weetabix.'],
    // Whose something is
    ['en', "It was Callum's dad at Hogan's.", 'It was [PERSON]s dad at [PERSON]s.'],
    ['en', "He rang Callum's GP about Kelly's lodge.", 'He rang [PERSON]s GP about [PERSON]s lodge.'],
    [
      'nl',
      'Hij sprak Twan van nachtopvang De Loods en Ria van Loon.',
      'Hij sprak [PERSON] van [ORG] en [PERSON].',
    ],
    ['nl', 'Ik speel bij Kunst na Arbeid.', 'Ik speel bij [ORG].'],
    [
      'nl',
      'Hij leert bij rijwielhandel Boonstra, en bij vv Trekvaart.',
      'Hij leert bij [PERSON], en bij [PERSON].',
    ],
    [
      'nl',
      'De heer v.d. Heuvel kent Jan v/d Laan. P.v.d.M. ook.',
      'De heer [PERSON] kent [PERSON]. [PERSON]. ook.',
    ],
    [
      'nl',
      'Dan gaat dokter Fransman, en Frans en ik ook.',
      'Dan gaat dokter [PERSON], en [PERSON] en ik ook.',
    ],
    ['nl', 'Afspraak: J. gaat mee. Meneer Baas ook.', 'Afspraak: [PERSON]. gaat mee. Meneer [PERSON] ook.'],
    ['nl', 'En Broer bakt wafels. Sproet noemden ze me.', 'En [PERSON] bakt wafels. [PERSON] noemden ze me.'],
    ['nl', 'Zij lag in het Elisabeth, via GGZ Oost Brabant.', 'Zij lag in [ORG], via [ORG].'],
    ['nl', 'Geen contact met Lange Frans.', 'Geen contact met [ORG].'],
    [
      'nl',
      'Een uil voor Tante Zus. Toontje is op Zon en Schild.',
      'Een uil voor Tante [PERSON]. [PERSON] is op [ORG].',
    ],
    ['nl', 'Kwast zelf zei niks. Oase is dicht.', '[PERSON] zelf zei niks. [PERSON] is dicht.'],
    ['nl', 'Samen Sterker heet de groep, bij DOEN.', '[PERSON] heet de groep, bij [PERSON].'],
    ['nl', 'CLIËNTENRAAD HET ANKER\nVERSLAG ZONNEWEIDE', '[PERSON]\n[PERSON]'],
    ['nl', 'Ik zat bij drukkerij Te Velde en op Beek en Bos.', 'Ik zat bij [ORG] en op [ORG].'],
    [
      'nl',
      'Hij is bij Albert Heijn Molenplein, en Politie Merwede belt.',
      'Hij is bij [PERSON], en [ORG] belt.',
    ],
    [
      'nl',
      'Snor (nachtdienst, heet eigenlijk Karst) slaapt.',
      '[PERSON] (nachtdienst, heet eigenlijk [PERSON]) slaapt.',
    ],
    // What is no name
    ['nl', "Eén keer. Da's waar, één A4'tje. Dát wil ik.", "Eén keer. Da's waar, één A4'tje. Dát wil ik."],
    [
      'nl',
      'De OvJ en het OCMW kwamen. Gespreksleider: GL.',
      'De OvJ en het OCMW kwamen. Gespreksleider: GL.',
    ],
    [
      'nl',
      'Hij is Kaapverdiaans, en Allerheiligen was stil.',
      'Hij is Kaapverdiaans, en Allerheiligen was stil.',
    ],
    [
      'nl',
      'Zij krijgt Risperdal Consta en rijdt in een Ducato.',
      'Zij krijgt Risperdal Consta en rijdt in een Ducato.',
    ],
    ['nl', 'Actie: brief.\nActie: bellen.', 'Actie: brief.\nActie: bellen.'],
    [
      'en',
      'A Lithuanian man. Owt else? RE: Mass on Datix.',
      'A Lithuanian man. Owt else? RE: Mass on Datix.',
    ],
    ['da', 'Hun er på misbrugscenteret Kernen nu.', 'Hun er på [ORG] nu.'],
    ['da', 'Han kom på Bo- og dagcenter Solkrogen i maj.', 'Han kom på [ORG] i maj.'],
    // The noun behind a quality, and behind whose it is
    ['sv', 'Vi gick till Norra berget och Stora torget.', 'Vi gick till [PLACE] och [PLACE].'],
    ['sv', 'Gamla stan är fin. Gamla hus är fina.', '[PLACE] är fin. Gamla hus är fina.'],
    ['da', 'Vi sås i Gule villa ved havnen.', 'Vi sås i [PLACE] ved havnen.'],
    [
      'sv',
      'Jag låg på Birgittas sjukhus. Mettes cykel står där.',
      'Jag låg på [ORG]. [PERSON]s cykel står där.',
    ],
    ['da', 'Han var i lære på Olsens bageri hos min far.', 'Han var i lære på [ORG] hos min far.'],
    ['sv', 'Vi gick till Norra berget. Berget är högt.', 'Vi gick till [PLACE]. Berget är högt.'],
    ['sv', 'Vi gick till Norra lugnt nog.', 'Vi gick till [PERSON] lugnt nog.'],
    ['en', 'Well. The Big Plan was good.', 'Well. The Big Plan was good.'],
    ['da', 'Hun er lille. Zofkaborg brænder.', 'Hun er lille. [PERSON] brænder.'],
    ['da', 'Vi holder med Arsenal og Leeds United.', 'Vi holder med Arsenal og Leeds United.'],
    // Whom others call by a quality or by what he is to somebody
    ['da', 'Ja. Røde Viggo kom. Røde bøger kom.', 'Ja. [PERSON] kom. Røde bøger kom.'],
    ['en', 'Yes. Mad Mick came. Mad people came.', 'Yes. [PERSON] came. Mad people came.'],
    [
      'sv',
      'Vi har »Morbror«, sa hon. Morbror kom. Farbror kom.',
      'Vi har »[PERSON]«, sa hon. [PERSON] kom. Farbror kom.',
    ],
    [
      'da',
      'De kalder ham Onkel. Onkel gik. Fætter gik.',
      'De kalder ham [PERSON]. [PERSON] gik. Fætter gik.',
    ],
    ['sv', 'Lämna min borr. /Ubåten\n\nUbåten kom.', 'Lämna min borr. /[PERSON]\n\n[PERSON] kom.'],
    [
      'da',
      'Pjuske sagde nej. Frivillige sagde nej. Informant sagde nej.',
      '[PERSON] sagde nej. Frivillige sagde nej. Informant sagde nej.',
    ],
    ['sv', 'Det sa överläkare Vinter. Det är vinter.', 'Det sa överläkare [PERSON]. Det är vinter.'],
    // Clinics by what they treat, houses by number, titles that begin small
    ['da', 'Hun er på ADHD-klinikken og PTSD-klinikken nu.', 'Hun er på [ORG] nu.'],
    [
      'da',
      'ADHD-klinikker og FACT-enheden er på vej fra FACT-enheden.',
      'ADHD-klinikker og FACT-enheden er på vej fra FACT-enheden.',
    ],
    [
      'da',
      'Det var før, at Klub 98 lukkede. Enghuset 2 er for unge.',
      'Det var før, at [ORG] lukkede. [ORG] er for unge.',
    ],
    ['sv', 'Närmast är Zofkabyn 2. Vi var där.', 'Närmast är [ADDRESS]. Vi var där.'],
    ['da', 'Jeg bor på Nr. 17 i byen.', 'Jeg bor på [ADDRESS] i byen.'],
    ['sv', 'Hon jobbade på Mitt i City förr.', 'Hon jobbade på [ORG] förr.'],
    [
      'da',
      'Vi ses. Den Gule Dør har åbent. Den gule dør er lukket.',
      'Vi ses. [PERSON] har åbent. Den gule dør er lukket.',
    ],
    // What stays, unless somebody works or lives there
    ['sv', 'Fyren har fika. Stolen är trasig.', '[ORG] har fika. Stolen är trasig.'],
    ['sv', 'Svalan har fika. Jag såg svalan.', 'Svalan har fika. Jag såg svalan.'],
    [
      'sv',
      'Viadukten har fika. Pengarna är slut. Listan är lång.',
      '[ORG] har fika. Pengarna är slut. Listan är lång.',
    ],
    [
      'sv',
      'Ja. Trattens pengar är slut. Patientens pengar är slut.',
      'Ja. [PERSON] pengar är slut. Patientens pengar är slut.',
    ],
    ['sv', 'Vi är på Öppna dörren. Hon bär öppna skor.', 'Vi är på [PERSON]. Hon bär öppna skor.'],
    ['sv', 'Björkarna har fika. Tjejerna är här.', '[ORG] har fika. Tjejerna är här.'],
    ['sv', 'Här: Greta Sand (ordf), P Hellgren, Zofka.', 'Här: [PERSON] (ordf), [PERSON], [PERSON].'],
    [
      'sv',
      'Krumelur (katten) är borta. Tratt (av plåt) också.',
      '[PERSON] (katten) är borta. Tratt (av plåt) också.',
    ],
    ['sv', 'Han fick brev från Zofkaby tingsrätt igår.', 'Han fick brev från [ORG] igår.'],
    ['sv', 'Vi var på ÖBO. SIP är i maj.', 'Vi var på [PERSON]. SIP är i maj.'],
    [
      'sv',
      'Nu är det Aktiv fritid som betalar. En aktiv fritid är bra.',
      'Nu är det [PERSON] som betalar. En aktiv fritid är bra.',
    ],
    [
      'sv',
      'Här står Mannen med hatten. Mannen med hatten är här.',
      'Här står [PERSON]. Mannen med hatten är här.',
    ],
    [
      'sv',
      'Kickan bokar Zofkanssons buss. Då kom A-C S hit.',
      '[PERSON] bokar [PERSON]. Då kom [PERSON] hit.',
    ],
    ['sv', 'Plats: Parkskolan, aulan\nKl. 10', 'Plats: [ORG], aulan\nKl. 10'],
    ['sv', 'Enhet: Vågen\nKl. 10', 'Enhet: [ORG]\nKl. 10'],
    ['sv', 'Möte med oss.\nVikarie: Palm\nKl. 10', 'Möte med oss.\nVikarie: [PERSON]\nKl. 10'],
    ['sv', 'Det är lpo Norr och boendestöd Väst som kommer.', 'Det är [ORG] och [ORG] som kommer.'],
    [
      'sv',
      'Hon kallas Coop och handlar på lördag i Danmark.',
      'Hon kallas [PERSON] och handlar på lördag i Danmark.',
    ],
    ['sv', 'Han jobbar på Samhall. Samhall är bra.', 'Han jobbar på [ORG]. Samhall är bra.'],
    ['sv', 'Vi åt på Zofkabackens herrgård och i Zofkelns park.', 'Vi åt på [PLACE] och i [PLACE].'],
    ['sv', 'Nå. Hemköp på Zofkagatan tog henne.', 'Nå. [ORG] på [ADDRESS] tog henne.'],
    [
      'da',
      'Hun sad i kassen i Føtex. Jeg købte mælk i Føtex.',
      'Hun sad i kassen i [ORG]. Jeg købte mælk i Føtex.',
    ],
    ['sv', 'Jag var på RSMH i Gävle. RSMH hjälper.', 'Jag var på [ORG]. RSMH hjälper.'],
    ['sv', 'Soppa får man av Röda Korsets soppkök.', 'Soppa får man av [ORG].'],
    [
      'da',
      'Han læser Politiken og Ekstra Bladet. Hun er på Politiken.',
      'Han læser Politiken og Ekstra Bladet. Hun er på [ORG].',
    ],
    [
      'sv',
      'Vi håller på Liverpool och Real Madrid i Sörmland.',
      'Vi håller på Liverpool och Real Madrid i Sörmland.',
    ],
    [
      'da',
      'Jeg får Abilify Maintena og Cisordinol Depot. Hun er fra Ghana.',
      'Jeg får Abilify Maintena og Cisordinol Depot. Hun er fra Ghana.',
    ],
    // What may stay alone goes with a name beside it
    [
      'nl',
      'Zij werkt voor GGZ Rivierenland, en de GGZ is groot.',
      'Zij werkt voor [ORG], en de GGZ is groot.',
    ],
    [
      'sv',
      'Han fick hjälp av Röda Korsets kriscenter. Röda Korset är bra.',
      'Han fick hjälp av [ORG]. Röda Korset är bra.',
    ],
    // Shops and makers where somebody is
    ['en', 'She works at Tesco. Tesco is dear.', 'She works at [ORG]. Tesco is dear.'],
    ['sv', 'Han kör en Volvo och jobbade på Volvo.', 'Han kör en Volvo och jobbade på [ORG].'],
    ['en', 'Lidl on Fridays. Lidl on the Marsh was shut.', 'Lidl on Fridays. [ORG] on [ORG] was shut.'],
    [
      'nl',
      'Vol flessen voor de Lidl aan de Dijk, voor de Lidl.',
      'Vol flessen voor [ORG] aan [ORG], voor de Lidl.',
    ],
    // Saints and queens
    ['sv', 'Vi gick till S:t Jakobs på söndagarna.', 'Vi gick till [ORG]s på söndagarna.'],
    [
      'en',
      'I had her at the Princess Royal, and he drank in the Prince Rupert.',
      'I had her at [ORG], and he drank in [ORG].',
    ],
    // Names over small words
    ['en', 'On Tuesdays I do Designs in Mind, printing.', 'On Tuesdays I do [ORG], printing.'],
    ['en', 'KESTREL WARD - shift log', '[ORG] - shift log'],
    ['en', 'CWM TAWEL MENTAL HEALTH TEAM', '[ORG]'],
    ['en', 'She is under Riverside Mental Health Team now.', 'She is under [ORG] now.'],
    [
      'en',
      'We sat. Kestrel Crisis Team rang. The Mental Health Team did not.',
      'We sat. [ORG] rang. The Mental Health Team did not.',
    ],
    ['en', "They took him to Bede's Park Hospital then.", 'They took him to [ADDRESS] then.'],
    ['en', 'We rang Fr Bishop and Dr March.', 'We rang Fr [PERSON] and Dr [PERSON].'],
    ['en', 'I saw Gareth "Gaz" Moody there.', 'I saw [PERSON] "[PERSON]" [PERSON] there.'],
    ['en', 'The bridge at Spanish Point, it said.', 'The bridge at [PERSON], it said.'],
    ['en', 'I went to Moving On. We like Step Forward North.', 'I went to [PERSON]. We like [PERSON].'],
    ['en', 'He was in the Southern then.', 'He was in [ORG] then.'],
    ['en', 'Well. Sparky, Wez and me.', 'Well. [PERSON], [PERSON] and me.'],
    ['en', 'Our landlord is Two Rivers Homes.', 'Our landlord is [ORG].'],
    ['en', 'He was on Kimberley ward for a bit.', 'He was on [PERSON] for a bit.'],
    ['en', 'They have a bed at Dan y Coed, I think.', 'They have a bed at [PERSON], I think.'],
    [
      'nl',
      'Die neemt altijd op. Knip & Zo. Daarna sliep hij.',
      'Die neemt altijd op. [PERSON]. Daarna sliep hij.',
    ],
    // What is a name for what stands beside it
    ['en', 'A lad known as Bishop came. Bishop ate.', 'A lad known as [PERSON] came. [PERSON] ate.'],
    ['nl', 'Aanwezig: Van Aubelberg, casemanager.', 'Aanwezig: [PERSON], casemanager.'],
    ['sv', 'Då ringde Valborg Myhr. Valborg är stängt.', 'Då ringde [PERSON]. Valborg är stängt.'],
    ['nl', 'Wie noemt een huis Rust? Er is geen rust.', 'Wie noemt een [ORG]? Er is geen rust.'],
    ['nl', 'Hij stond op de Haastrechtse brug bij de brug.', 'Hij stond op [ORG] bij de brug.'],
    [
      'sv',
      'Vi sågs vid Arboga station. Mettes park är liten.',
      'Vi sågs vid [PLACE]. [PERSON]s park är liten.',
    ],
    // Codes, ages and days
    [
      'en',
      'In, 3.11.21 to 14.1.22, in Flat C, 210 Mill Lane.',
      'In, [DATE: November 2021] to [DATE: January 2022], in [ADDRESS]',
    ],
    [
      'en',
      "His aunt (Rokeya), 90, and you're 94, said ref DDC-HB 77/0418.",
      "His aunt ([PERSON]), 90+, and you're 90+, said ref [CASE].",
    ],
    ['sv', 'Bilen TJB 29 P och ärende MBK-IFO 21.377.', 'Bilen [PLATE] och ärende [CASE].'],
    ['da', 'En trailer (KX 6120) fra 2020.', 'En trailer ([PLATE]) fra 2020.'],
    ['da', 'Nej. Sagsnr. 2020-12345. Nej.', 'Nej. Sagsnr. [CASE]. Nej.'],
    ['nl', 'Ja. Zaaknr. 2020-12345. Ja.', 'Ja. Zaaknr. [CASE]. Ja.'],
    [
      'nl',
      '01-07 | 07:45 | MdV | op\n2 | bel | 8-2',
      '[DATE: juli] | 07:45 | [PERSON] | op\n2 | bel | [DATE: februari]',
    ],
    [
      'nl',
      'Datum: 27-11 12:20\n\nDit is alles.\n\nRD',
      'Datum: [DATE: november] 12:20\n\nDit is alles.\n\n[PERSON]',
    ],
    [
      'nl',
      'Zij woont op Linde 3 (boven), Jan van Galenplein 9.',
      'Zij woont op [ADDRESS] (boven), [ADDRESS].',
    ],
    ['nl', 'Opgenomen op V5.2 en toen naar K3.', 'Opgenomen op [ORG] en toen naar [ORG].'],
    ['nl', 'Aangifte met nummer PL2000-2023-24 77 81 is er.', 'Aangifte met nummer [CASE] is er.'],
    ['nl', 'De wagen (K 902 TR) en nul zes – 31 77 31 0.', 'De wagen ([PLATE]) en [PHONE].'],
    [
      'sv',
      'Idag: Ulla Timmer, som är ny i vår förening (UT). UT sa det.',
      'Idag: [PERSON], som är ny i vår förening ([PERSON]). [PERSON] sa det.',
    ],
    [
      'sv',
      'Observatör: EJ. Dag 1.\nVi var två, Saga + EJ.',
      'Observatör: [PERSON]. Dag 1.\nVi var två, [PERSON] + [PERSON].',
    ],
    ['sv', 'Tid | Vem | Not\n9 | MÅ | Sov. | Ubåt\n', 'Tid | Vem | Not\n9 | [PERSON] | Sov. | [PERSON]\n'],
    [
      'da',
      'Rygeskur. Skipper (egl. Jørn) lo, medlem nr. 0417.',
      'Rygeskur. [PERSON] (egl. [PERSON]) lo, medlem nr. [CASE].',
    ],
    ['nl', 'Op den twintigsten komt zij.', 'Op [DATE] komt zij.'],
    ['nl', 'Wacht, negen oktober ik kijk het na.', 'Wacht, [DATE: oktober] ik kijk het na.'],
    [
      'sv',
      'Brevet var ärende U-2291/23, och C/03/311.207 är målet.',
      'Brevet var ärende [CASE], och [CASE] är målet.',
    ],
    ['sv', 'Det står i SFS 2017:30 och i EU 2016/679.', 'Det står i SFS 2017:30 och i EU 2016/679.'],
    ['nl', 'Mw, 90, moeder van een cliënt.', 'Mw, 90+, moeder van een cliënt.'],
    ['nl', 'In de nacht van vijf op zes oktober kwam hij.', 'In de nacht van [DATE: oktober] kwam hij.'],
    ['nl', 'Moederdag 2019 was ik thuis.', '[DATE: mei 2019] was ik thuis.'],
    ['nl', 'In de nacht van 12 op 13 december kwam hij.', 'In de nacht van [DATE: december] kwam hij.'],
    ['en', 'I went in on Boxing Day 1961, in the snow.', 'I went in on [DATE: December 1961], in the snow.'],
    [
      'nl',
      'Op 6 juni 2023, 14.00–15.45 uur, zaten we daar.',
      'Op [DATE: juni 2023], 14.00–15.45 uur, zaten we daar.',
    ],
    [
      'sv',
      'Sen vill jag säga en sak om 54:an, alltså avdelning 54.',
      'Sen vill jag säga en sak om [ORG], alltså [ORG].',
    ],
    ['nl', 'De foto staat op @jikke.telt, als je wilt.', 'De foto staat op [HANDLE], als je wilt.'],
    ['sv', 'Han bor på Zofkagatan 4, plan 2, rum 12.', 'Han bor på [ADDRESS].'],
    ['sv', 'Torkas: Zofkeln 3, vån 2, i dag.', 'Torkas: [ADDRESS], [ADDRESS], i dag.'],
    ['sv', 'Post till Box 118, tack.', 'Post till [ADDRESS], tack.'],
    ['sv', 'Hos en man. Zofkagransele 14, röd stuga.', 'Hos en man. [ADDRESS], röd stuga.'],
    ['sv', 'Vi ses den 14 maj -23 igen.', 'Vi ses [DATE: maj 2023] igen.'],
    ['sv', 'Hon är född 51-07-19 och mår bra.', 'Hon är född [DATE: juli 1951] och mår bra.'],
    ['sv', 'Lista 240312 kom.', 'Lista [DATE] kom.'],
    ['sv', 'Vi ses på torsdag, 9:e, kl 9.', 'Vi ses på [DATE], kl 9.'],
    ['sv', 'Hon sa 710428-, sen inget.', 'Hon sa [ID], sen inget.'],
    ['sv', 'Det var 940811-23 9X, sa hon.', 'Det var [ID], sa hon.'],
    ['sv', 'Skriv till zofka(at)post.se nu.', 'Skriv till [EMAIL] nu.'],
    ['sv', 'Journalnumret i kanten är J 118 402-7, sa han.', 'Journalnumret i kanten är [CASE], sa han.'],
    ['sv', 'Ärendenummer: 2023:881', 'Ärendenummer: [CASE]'],
    ['sv', 'Jag var i Sofia kyrka igår.', 'Jag var i [ORG] igår.'],
    ['sv', 'Greta Sand, Enheten för socialt stöd Öst', '[PERSON], [ORG]'],
    ['sv', 'Nå. Sjöviks äldreboende är bra.', 'Nå. [ORG] är bra.'],
    ['sv', 'Nå. Patientens boende är bra.', 'Nå. Patientens boende är bra.'],
    ['sv', 'Nå. Stenmark har inte svarat.', 'Nå. [PERSON] har inte svarat.'],
    ['sv', 'Backa, 3/11. Hej.', '[PERSON], [DATE: november]. Hej.'],
    ['sv', 'Hämta på Apoteket Zofka idag.', 'Hämta på [ORG] idag.'],
    ['sv', 'Ring mig.\nK\nSkickat från mobilen', 'Ring mig.\n[PERSON]\nSkickat från mobilen'],
    ['sv', 'Kom på kaffe! K"', 'Kom på kaffe! [PERSON]"'],
    ['sv', 'NSPH Dalarna bjuder in oss.', '[ORG] bjuder in oss.'],
    ['sv', 'Liv hette hon.', '[PERSON] hette hon.'],
    ['sv', 'Tid på Piteå älvdals sjukhus i dag.', 'Tid på [ORG] i dag.'],
    ['sv', 'Nyckelskåp kod 4471 i dag.', 'Nyckelskåp kod [CASE] i dag.'],
    ['sv', 'han dog den fjärde mars nittionio på väg hem', 'han dog [DATE: mars 1999] på väg hem'],
    ['sv', 'hon dog nyårsafton tjugohundranitton', 'hon dog [DATE: december 2019]'],
    ['sv', 'jag är född sjuttiotvå noll tre fjorton', 'jag är född [DATE: mars 1972]'],
    ['sv', 'nu i mars den tjugofemte ska jag dit', 'nu i [DATE: mars] ska jag dit'],
  ])('in %s turns "%s" into "%s"', (code, text, expected) => {
    expect(hide(text, code)).toBe(expected);
  });

  it('keeps times and header keys', () => {
    expect(hide('Interviewer: Zofka Dam\n\n00:00:03,120 --> 00:00:07,450\n[00:12:31] I: Ja.')).toBe(
      'Interviewer: [PERSON]\n\n00:00:03,120 --> 00:00:07,450\n[00:12:31] I: Ja.',
    );
  });

  it('reads on over a line end, and keeps it', () => {
    expect(hide('Ring på 28 45\n12 90 i dag.')).toBe('Ring på [PHONE]\n i dag.');
  });

  it('has as many lines as before, whatever is in it', () => {
    const piece = fc.constantFrom(
      'Mette',
      ' ',
      '\n',
      '12',
      '.',
      'I:',
      '@',
      'vej',
      '😀',
      'é',
      '\n\n',
      'marts',
      '-',
      'hedder',
      "'",
      '(',
      '8600',
      'www.a.dk',
      '#',
      'ALDRIG',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(...LANGUAGES), (pieces, { code }) => {
        const text = pieces.join('');
        expect(hide(text, code).split('\n')).toHaveLength(text.split('\n').length);
      }),
      { numRuns: 300 },
    );
  });

  it('never fails on signs of any kind', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(...LANGUAGES),
        (text, { code }) => {
          expect(typeof hide(text, code)).toBe('string');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the language of a text', () => {
  it.each(gold.map((document) => ({ document, name: document.name })))(
    'is told for $name, with and without capitals',
    ({ document }) => {
      expect(detectLanguage(document.text).code).toBe(document.language);
      expect(detectLanguage(inLowerCase(document).text).code).toBe(document.language);
    },
  );

  it('is Danish where there is nothing to tell it by', () => {
    expect(detectLanguage('').code).toBe('da');
  });
});

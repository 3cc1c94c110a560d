import { describe, expect, it } from 'vitest';
import { leftWithKinds as left } from './hide-text.ts';

describe('the head of a mail', () => {
  it.each([
    ['da', 'Emne: SV: VS: tider\nSendt: i går\n\nSendt: i dag'],
    ['sv', 'Ämne: VB: SV: tider\nSkickat: idag\n\nSkickat: igår'],
    ['nl', 'Onderwerp: RE: Doorst: tijden\nVerzonden: nu\n\nVerzonden: later'],
    ['en', 'Subject: RE: FW: times\nSent: now\n\nSent: later'],
  ])('is no name (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});

describe('initials', () => {
  it.each([
    ['da', 'Vi talte om flytning K.L. og P.S. i går', 'Vi talte om flytning [PERSON]. og P.S. i går'],
    ['nl', 'Onderwerp: aanmelding K.D. – nu', 'Onderwerp: aanmelding [PERSON]. – nu'],
    ['da', 'Vi ses.\n\nP.\n\nJa', 'Vi ses.\n\n[PERSON]\n\nJa'],
    ['en', 'See you.\n\nG x', 'See you.\n\n[PERSON] x'],
    ['sv', 'Vi ses. Utskrivet av lh samma dag.', 'Vi ses. Utskrivet av [PERSON] samma dag.'],
    [
      'sv',
      'Så sa B.-O.: "Nej." Då kom J-E. Han sa ja.',
      'Så sa [PERSON].: "Nej." Då kom [PERSON]. Han sa ja.',
    ],
    ['sv', 'Åt gröt i dag. Sov bra. lmj\nSov igen.', 'Åt gröt i dag. Sov bra. [PERSON]\nSov igen.'],
    ['sv', 'Det är klart.\n/IK', 'Det är klart.\n/[PERSON]'],
    ['nl', 'Tot dan.\nGroetjes, T', 'Tot dan.\nGroetjes, [PERSON]'],
    ['nl', 'Zij lachte. (Niet waar! – D.) Ja.', 'Zij lachte. (Niet waar! – [PERSON]) Ja.'],
    [
      'da',
      'Tid | Notat | Hvem\n9 | Sov | UH\n10 | Spiste | KT\nslut nu',
      'Tid | Notat | Hvem\n9 | Sov | [PERSON]\n10 | Spiste | [PERSON]\nslut nu',
    ],
    ['da', 'Hun (Z) lo, og det er trin (B).', 'Hun ([PERSON]) lo, og det er trin (B).'],
    ['en', 'So K. says no. Room nine (B.) slept.', 'So [PERSON]. says no. Room nine ([PERSON].) slept.'],
    ['en', 'So it was about this. R M-K discharge', 'So it was about this. [PERSON] discharge'],
    ['en', 'His knee is bad.\nP\nBryn', 'His knee is bad.\n[PERSON]\n[PERSON]'],
    ['da', 'Mødet sluttede. Ref. rf', 'Mødet sluttede. Ref. [PERSON]'],
    ['nl', 'Notulist: kvd\nWij zaten.', 'Notulist: [PERSON]\nWij zaten.'],
    [
      'nl',
      'Sprekers: B = Bennie\n\nB: Ja hoor.\nB: Nee.',
      'Sprekers: [PERSON] = [PERSON]\n\n[PERSON]: Ja hoor.\n[PERSON]: Nee.',
    ],
    ['nl', '> Bel mij.\n> T.', '> Bel mij.\n> [PERSON]'],
    ['nl', 'Dikke kus,\nPluis', 'Dikke kus,\n[PERSON]'],
    ['nl', '21:30 | Mo | Thee\n22:10 | PG | Slaapt', '21:30 | [PERSON] | Thee\n22:10 | [PERSON] | Slaapt'],
  ])('go (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['da', 'Referat: nej\n\nN\n\nJa eller nej/ja, D.V.S. 30 km/t og TV/IT'],
    ['nl', 'Stuur het a.u.b. op, d.w.z. nu. B.V. is een firma.'],
    ['en', 'Minutes: none\n\nOK'],
  ])('are not seen in other short words (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});

describe('a day', () => {
  it.each([
    [
      'da',
      'Vi flytter den 15., tror jeg, og ses d. 4. kl. ti.',
      'Vi flytter [DATE], tror jeg, og ses [DATE] kl. ti.',
    ],
    [
      'sv',
      'Jag ringde den 10, och mötet blir den tjugoåttonde kl 13.',
      'Jag ringde [DATE], och mötet blir [DATE] kl 13.',
    ],
    [
      'nl',
      'Vervoer op de vijftiende regel ik. Zet het maar op naar de zesde?',
      'Vervoer op [DATE] regel ik. Zet het maar op naar [DATE]?',
    ],
    [
      'nl',
      'Wanneer? Eén februari.\nTilburg, 3 mei 2023',
      'Wanneer? [DATE: februari]\n[ADDRESS], [DATE: mei 2023]',
    ],
    [
      'nl',
      'Huisbezoek 12-02, thuis, en 2-3 keer per week.\nVergadering: 16-4, 10 uur.',
      'Huisbezoek [DATE: februari], thuis, en 2-3 keer per week.\nVergadering: [DATE: april], 10 uur.',
    ],
    ['nl', 'Wij komen op de 3e, en zaterdag de tiende komt hij.', 'Wij komen op [DATE], en [DATE] komt hij.'],
    [
      'en',
      'Meet him before the 2nd? The 15th was fine, on the tenth.',
      'Meet him before [DATE]? [DATE] was fine, on [DATE].',
    ],
    [
      'da',
      '05.02 | 07.15 | alle\n06.02 | 08.30 | ingen',
      '[DATE: februar] | 07.15 | alle\n[DATE: februar] | 08.30 | ingen',
    ],
    [
      'sv',
      'Inte 17:e utan den sista april, till femtonde på det.',
      'Inte [DATE] utan [DATE: april], till [DATE] på det.',
    ],
    ['en', 'Date: 19.9. 11:15', 'Date: [DATE: September] 11:15'],
    [
      'nl',
      'de man geboren negen negen drieënzestig en daar',
      'de man geboren [DATE: september 1963] en daar',
    ],
    ['da', 'hun er født tolvte ottende enogtres ja', 'hun er født [DATE: august 1961] ja'],
    [
      'sv',
      'jag är född tredje maj sjuttiofem och fyller år den femte.',
      'jag är född [DATE: maj 1975] och fyller år [DATE].',
    ],
    [
      'sv',
      'vi tar det på mötet den tjugofjärde\nbra då gör vi så',
      'vi tar det på mötet [DATE]\nbra då gör vi så',
    ],
    ['sv', 'han är född nio nio sextiotre ja', 'han är född [DATE: september 1963] ja'],
    ['en', 'she was born twenty one five nineteen eighty one', 'she was born [DATE: May 1981]'],
    ['en', 'Tuesday 21. Rain.\nSun 5 - slept.', '[DATE]. Rain.\n[DATE] - slept.'],
    ['en', 'we meet on the twenty eighth same room', 'we meet on [DATE] same room'],
    ['en', 'On the 7th Curtis came.', 'On [DATE] [PERSON] came.'],
    ['en', 'It was Whit Monday 1962, in the rain.', 'It was [DATE: 1962], in the rain.'],
    ['en', 'seen 21-Oct-22, born 9 Sept 77', 'seen [DATE: October 2022], born [DATE: September 1977]'],
    ['en', 'We sat on Friday, December 8 for it.', 'We sat on [DATE: December] for it.'],
    ['en', 'I was in from Sept 3rd to the 9th, I think.', 'I was in from [DATE: September], I think.'],
    ['en', 'the 6th day of May 2021', '[DATE: May 2021]'],
    ['en', "me date of birth's third of the ninth sixty eight", "me date of birth's [DATE: September 1968]"],
    ['en', 'that is fourteenth of the second ninety nine yes', 'that is [DATE: February 1999] yes'],
    ['en', 'it was christmas eve two thousand and nineteen', 'it was [DATE: December 2019]'],
  ])('goes without its month and in three numbers (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['da', 'I den 9. klasse, den niende gang, og han var den 3. i rækken.'],
    ['da', 'Han var oppe kl. 3 og 4.10 og sov fra 22.30 til 6.10.'],
    ['sv', 'Det var 11:e gången, 13:e plats, och den sista som kom.'],
    ['sv', 'Den andra var bra, den fjärde gången, i den 3:e klassen, den 10 minuter långa.'],
    [
      'nl',
      'Op de 3e verdieping, in de 20e eeuw, op de eerste rij, voor de tiende keer, op de twaalfde verdieping.',
    ],
    ['en', 'On the 3rd floor, in the 20th century, the 15th time, on the second, he fell.'],
    ['en', 'speaker two may i have a copy'],
    ['en', 'Open Tuesday 9.30, on the twenty first floor.'],
    ['nl', 'geboren in negentien drieënzestig en twee kinderen'],
  ])('is no place in a row, and no time (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});

describe('an age over 89', () => {
  it.each([
    [
      'nl',
      'Mijn moeder was toen al 91. Haar moeder, die 94 is, lacht.',
      'Mijn moeder was toen al 90+. Haar moeder, die 90+ is, lacht.',
    ],
    ['sv', 'Hon är 90 fyllda. Pappa, nu 91, är kvar.', 'Hon är 90+ fyllda. Pappa, nu 90+, är kvar.'],
    ['da', 'Han var dengang 91, og far (snart 93) lo.', 'Han var dengang 90+, og far (snart 90+) lo.'],
    ['en', 'How old? Ninety-four. He was then 95.', 'How old? 90+. He was then 90+.'],
    ['en', "She's 94 now, God bless her.", "She's 90+ now, God bless her."],
    ['en', 'She came in. Ninety-two and first at the door.', 'She came in. 90+ and first at the door.'],
  ])('goes however it is said (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['nl', 'Hij was al 91 kilo. Bus 92 is er. Het is nog 95 procent.'],
    ['da', 'Det koster nu 95 kr. og tog allerede 91 minutter.'],
    ['en', 'Ninety-four pounds. Ninety-one per cent of it.'],
  ])('is no price and no measure (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});

describe('a number of telephone', () => {
  it.each([
    ['en', 'the old one ends double-four-six now', 'the old one ends [PHONE] now'],
    ['en', "her mobile's oh seven seven double oh nine hundred no wait", "her mobile's [PHONE] no wait"],
    [
      'nl',
      'Bel tst. 47 13, of pieper Naz: 6-114, of sein 612.',
      'Bel tst. [PHONE], of pieper [PERSON]: [PHONE], of sein [PHONE].',
    ],
    ['nl', 'Op nul zes, drieëndertig, nul acht, zeventig, éénentwintig dus.', 'Op [PHONE] dus.'],
    ['nl', 'bel nul zes vierentwintig nul acht drie keer een zeven en dan', 'bel [PHONE] en dan'],
    ['sv', 'ring nollsju noll, sjutton fyrti, sex fyra ett, du', 'ring [PHONE], du'],
    ['sv', 'det är noll tre tjugo tjugotjugo elva nej tolv ja', 'det är [PHONE] ja'],
    ['en', 'Her mum is on 01978 96O 412 now.', 'Her mum is on [PHONE] now.'],
    ['da', 'det slutter på fire fire seks ja', 'det slutter på [PHONE] ja'],
  ])('goes broken, repeated and in pairs (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['nl', 'nul tot drie keer per week, een twee drie vier keer'],
    ['en', 'it ends at three four, twenty-one people'],
    ['da', 'det er tre gange fire, og de sidste ti tolv år'],
  ])('is not seen in what is counted (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});

describe('the net', () => {
  it.each([
    ['nl', 'ik mail m.groen apenstaartje praathuis.example ja', 'ik mail [EMAIL] ja'],
    ['da', 'skriv til gruppe to snabel a hele vejen frem punktum dk og kom', 'skriv til [EMAIL] og kom'],
    ['en', 'the page is praterhouse dot example slash newport yes', 'the page is [URL] yes'],
    ['nl', 'Zijn Insta is lach.d078; de rest.', 'Zijn Insta is [HANDLE]; de rest.'],
    ['sv', 'Får jag ge min Insta? alv_w.ritar. Ja.', 'Får jag ge min Insta? [HANDLE]. Ja.'],
    [
      'sv',
      'Hon heter kaffe_katten#2231 i filen tal_03.mp3 här.',
      'Hon heter [HANDLE] i filen tal_03.mp3 här.',
    ],
    ['sv', 'på instagram heter jag zofka understreck målar ja', 'på instagram heter jag [HANDLE] ja'],
    ['da', 'på snap han hedder kalle ice ni eller noget', 'på snap han hedder [HANDLE] eller noget'],
    ['nl', 'volg ons op apenstaartje dewi bakt en kom', 'volg ons op [HANDLE] en kom'],
  ])('is known as it is said (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['da', 'Jeg ser på Insta bl.a. om aftenen, og det er et snap fra i går.'],
    ['en', 'it was on insta at work and on snap at night'],
  ])('is not where nobody is named (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});

describe('a number of a case or a person', () => {
  it.each([
    ['en', 'His is T-0059 331, I think.', 'His is [CASE], I think.'],
    ['nl', 'Onder MTL/2023/411-b staat het, en IND-7 406 118 ook.', 'Onder [CASE] staat het, en [CASE] ook.'],
    ['en', 'I rang up, case 90-66-418, I said.', 'I rang up, case [CASE], I said.'],
    ['nl', 'alles onder pl0600 2019 streepje 334 81 ja', 'alles onder [CASE] ja'],
    ['da', 'de sidste så er de seksten otteogtyve ja', 'de sidste så er de [CPR] ja'],
    ['sv', 'och fyra sista sextiosex nittiotre ja', 'och fyra sista [ID] ja'],
    ['en', 'Stolen, crime no 24*61044, he said.', 'Stolen, crime no [CASE], he said.'],
    ['en', 'We wrote, ref 4418 62 C, and ref 558 120 4.', 'We wrote, ref [CASE], and ref [CASE].'],
    ['en', 'The case (KH/88/2031) is with them.', 'The case ([CASE]) is with them.'],
    ['en', 'Bed MRN 553201 and driver no. MORGA 657054 SM9IJ.', 'Bed MRN [CASE] and driver no. [ID].'],
    ['en', 'so read it back nine oh one yes and', 'so read it back [CASE] yes and'],
    ['en', 'me prison number was a four four one seven ck still', 'me prison number was [CASE] still'],
    ['en', 'my number w m five six zero nine eight one a and so', 'my number [CASE] and so'],
  ])('goes whole (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it('is not seen in a guess', () => {
    const text = 'In case 12 people come, in case 2-3 leave, one or two dash off.';
    expect(left(text, 'en')).toBe(text);
  });
});

describe('an address', () => {
  it.each([
    ['da', 'jeg bor i egelundsvej fyrre første til venstre og har', 'jeg bor i [ADDRESS] og har'],
    ['da', 'Jeg bor Abildvej 12, bolig 9, 9900 Sindal.', 'Jeg bor [ADDRESS].'],
    ['sv', 'Hon bor på Storgatan 4, två trappor upp, 00530 Helsingfors.', 'Hon bor på [ADDRESS], [PLACE].'],
    ['nl', 'Hij woont op Budastraat 61 bus 3, 8500 Kortrijk.', 'Hij woont op [ADDRESS], [PLACE].'],
    ['nl', 'Ik woon aan de Boslaan 118-B. Ja.', 'Ik woon aan de [ADDRESS]. Ja.'],
    [
      'nl',
      'Ik woon aan de Boslaan 12 zwart, bij de buren van nr. 48.',
      'Ik woon aan de [ADDRESS], bij de buren van nr. [ADDRESS].',
    ],
    [
      'nl',
      'ik woon op de haringvliet twaalf en aan de dorpsstraat',
      'ik woon op de [ADDRESS] en aan de [ADDRESS]',
    ],
    ['en', 'the view from 9b with the sign', 'the view from [ADDRESS] with the sign'],
    ['en', 'letters to twelve a warrior square which he left', 'letters to [ADDRESS] which he left'],
    ['en', 'Write to 3 Coppergate, Thirsk.', 'Write to [ADDRESS], [PLACE].'],
    ['en', 'It was at 22-26 The Parade, Exmouth.', 'It was at [ADDRESS], [PLACE].'],
    ['en', 'The neighbour at No. 11 came.', 'The neighbour at [ADDRESS] came.'],
    ['en', 'I live at 4 Mill Lane, V94 X2Y1.', 'I live at [ADDRESS].'],
    ['en', 'Come to 2nd floor, Frederick House, Borough Road, SR1 1QH now.', 'Come to [ADDRESS] now.'],
    ['en', 'She is at Block B, Flat 11, Seaburn Towers today.', 'She is at [ADDRESS] today.'],
    ['en', 'It is 31 Westburn Tce or 16 THE GREEN, yes.', 'It is [ADDRESS] or [ADDRESS], yes.'],
    ['en', '14 Oaktree Gdns\nLow Fell\nNE9 5QT', '[ADDRESS]\n\n'],
    ['en', 'I went to 8 Heol Fawr but not P.O. Box 114.', 'I went to [ADDRESS] but not [ADDRESS].'],
    ['en', 'i was in flat five and he was at number twelve', 'i was in [ADDRESS] and he was at [ADDRESS]'],
    ['en', 'he had a flat in kirkdale fonthill road you know', 'he had a flat in [ADDRESS] you know'],
    ['en', 'he was back on the shore road in his slippers', 'he was back on the [ADDRESS] in his slippers'],
  ])('goes with its door and its town (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['nl', 'Het zijn 2500 mensen, en in 2021 kwam ik. Op A4 staat het, en op de fiets twee keer.'],
    ['en', 'They are in form 9b, in a mask of 95 grams.'],
    ['en', 'We met at 9 Monday, Tuesday as well.'],
    ['en', 'the flat two weeks later was a flat two doors down on the main road'],
    ['da', 'Vi gik tredje gang til venstre og tog bus 3.'],
  ])('is not seen elsewhere (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { languageByCode } from '../../../core/transcripts/languages/languages.ts';
import { composed, numberOf } from '../../../core/transcripts/languages/shared/numerals.ts';
import { leftWithKinds as left } from './hide-text.ts';

describe('number words', () => {
  it.each([
    ['da', 'treoghalvfems', 93],
    ['da', 'nittenhundrede', 1900],
    ['da', 'tohundredeogfem', 205],
    ['sv', 'femhundratvå', 502],
    ['sv', 'nittonhundrafemtiotre', 1953],
    ['sv', 'tjugotjugo', 2020],
    ['nl', 'honderddertien', 113],
    ['nl', 'tweeduizend', 2000],
    ['en', 'thousand', 1000],
    ['sv', 'hundraser', undefined],
    ['nl', 'honderden', undefined],
  ])('says what %s %s is', (code, word, value) => {
    expect(numberOf(word, languageByCode(code).numbers)).toBe(value);
  });

  it.each([
    [[19, 90, 8], 1998],
    [[20, 14], 2014],
    [[2, 1000, 9], 2009],
    [[1900, 98], 1998],
    [[12, 1000, 5, 100], 12_500],
    [[93, 5], undefined],
    [[2000, 22, 5], undefined],
  ])('composes %j', (values, number) => {
    expect(composed(values)).toBe(number);
  });
});

describe('numbers said aloud', () => {
  it.each([
    ['da', 'min tante der er femoghalvfems kunne ikke', 'min tante der er 90+ kunne ikke'],
    ['da', 'hendes mand blev hundrede og tre og hun lever', 'hendes mand blev 90+ og hun lever'],
    ['sv', 'min moster som är nittiofyra kör bil', 'min moster som är 90+ kör bil'],
    ['sv', 'hon är snart nittioåtta men frisk', 'hon är snart 90+ men frisk'],
    ['nl', 'mijn vader die vierennegentig is gaat nog', 'mijn vader die 90+ is gaat nog'],
    ['nl', 'mijn vader is dood negentig is ie geworden', 'mijn vader is dood 90+ is ie geworden'],
    ['nl', 'de meneer uit die kamer van tweeënnegentig ja', 'de meneer uit die kamer van 90+ ja'],
    ['en', "he's ninety two he were a miner", "he's 90+ he were a miner"],
  ])('turns high ages into 90+ (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['da', 'det var sag fireogtyve streg syv nul tolv i nævnet', 'det var sag [CASE] i nævnet'],
    ['da', 'koden til porten er tre otte et et i dag', 'koden til porten er [CASE] i dag'],
    ['sv', 'ärendet hette nio komma fem ett snedstreck tjugotvå då', 'ärendet hette [CASE] då'],
    ['nl', 'het dossier heet nul negen elf streep dertig nu', 'het dossier heet [CASE] nu'],
    ['en', 'it had a number d d c stroke nine four one on it', 'it had a number [CASE] on it'],
    ['da', 'bilen med bx syvogtredive to hundrede og et holdt der', 'bilen med [PLATE] holdt der'],
    ['sv', 'jag såg bilen dom tre sju fyra igen', 'jag såg bilen [PLATE] igen'],
    ['en', 'the car was y d nineteen k l m and it was red', 'the car was [PLATE] and it was red'],
    ['da', 'mit cpr er treogtyve nul to enoghalvfems ja', 'mit cpr er [CPR] ja'],
    ['da', 'ja 17 09 85 og de sidste fire er 20 66 altså', 'ja [CPR] og de sidste fire er [CPR] altså'],
    ['en', 'my insurance number is n r six two double one seven oh d ok', 'my insurance number is [ID] ok'],
    ['en', 'the postcode is y o twenty one three d h now', 'the postcode is [ADDRESS] now'],
    ['sv', 'ring noll femhundratvå tjugo tolv nio om du vill', 'ring [PHONE] om du vill'],
    ['en', 'he was at eleven wind street before', 'he was at [ADDRESS] before'],
    ['da', 'jeg bor på søndergade hundrede og fjorten nu', 'jeg bor på [ADDRESS] nu'],
    ['nl', 'het was acht september tweeduizend tweeëntwintig toen', 'het was [DATE: september 2022] toen'],
    ['da', 'jeg går derhen den femtende hver måned', 'jeg går derhen [DATE] hver måned'],
    ['nl', 'kijk op www punt praathuis punt nl of zo', 'kijk op [URL] of zo'],
    ['nl', 'volg ons op apenstaartje praathuis of mail', 'volg ons op [HANDLE] of mail'],
    [
      'da',
      'vi er på instagram som skyggesiden og det er sjovt',
      'vi er på instagram som [HANDLE] og det er sjovt',
    ],
  ])('hides what they are of (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['da', 'jeg er født i nittenhundrede og treogtres og det var i to tusind og ni'],
    ['da', 'klokken otte nul nul er vi otte ni stykker og vi fik tolv hundrede og halvtreds kroner'],
    ['da', 'han er femoghalvfems procent sikker og der er halvfems beboere og jeg vejede femoghalvfems kilo'],
    ['da', 'vi har en sag om tre fire fem borgere og til samtale den første i måneden'],
    ['da', 'i sagen er vi otte ni ti og jeg kom hjem klokken tre'],
    ['sv', 'det var nittonhundrafemtiotre och det kostade trehundra kronor och buss nittiotvå går'],
    ['sv', 'bilen som två tre fyra av oss köpte för tvåhundra tusen'],
    ['nl', 'een bootje voor driehonderd euro en bel dan honderddertien of een een twee'],
    ['nl', 'ik krijg vierhonderd milligram sinds tweeduizend veertien'],
    ['en', "it's a hundred and eleven and the score was ninety two and we had a five minute walk"],
    ['en', 'it was a two way street and we took the a thirty eight to work'],
    ['en', 'on facebook at work and on instagram at night'],
  ])('stay where they are of nobody (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { left } from './hide-text.ts';

describe('a name that speech without capitals gives away', () => {
  it.each([
    ['by what it is', 'da', 'ja {lanternen} det er et værested\nog så gik vi hen forbi {lanternen} igen'],
    ['by what it is', 'en', 'well {lantern} that was a hostel and we all liked {lantern} back then'],
    [
      'by what it is in the next line',
      'sv',
      'vad är {fyren}\ndet är ett aktivitetshus för oss som mår dåligt',
    ],
    [
      'by what it is, with its article',
      'nl',
      'ja {de brug} dat is een buurthuis en {de brug} is altijd open',
    ],
    ['by what it is, although it is a thing', 'sv', 'han bodde på {skeppet} och {skeppet} var ett härbärge'],
    ['by how they call it', 'en', 'everyone calls him {pickle} and then {pickle} came in with us'],
    ['by how they call it', 'da', 'alle kalder ham {kim cykel} men ingen ved hvor {kim cykel} bor'],
    ['by how he is called', 'da', 'der er en der bliver kaldt {knold} og så mødte vi {knold} igen'],
    ['by what he calls him', 'da', 'han kalder min søn for {knold} og det kan han godt lide'],
    [
      'by how they call it, behind it',
      'en',
      '{the baron} they call him and then we saw {the baron} at it again',
    ],
    [
      'by how they call it, behind it',
      'nl',
      '{vos} noemen ze hem en ik zie {vos} haast elke dag voorbij lopen',
    ],
    [
      'by how they call it at the end',
      'nl',
      'er is iemand die ze {de kapitein} noemen en {de kapitein} lacht erom',
    ],
    ['by what she is to somebody', 'en', 'so {jade} that’s my daughter and we told {jade} about it'],
    ['by the town around it', 'nl', 'zij zat een jaar op {de wieken} in {hoogeveen} voor haar angst'],
    ['by what only persons do', 'en', 'and then {spud} told me to go home and rest for a bit'],
    ['by what is said of one as of several', 'en', 'so {prospect} have offered him a flat with two rooms'],
    ['by who', 'en', 'and there’s {pickle} who does the cooking for all of us here'],
    ['by a greeting', 'nl', 'daar staat op hoi ik ben {knoest} als het gordijn open is'],
    ['by where she belongs', 'en', 'now she’s with {lantern} and they do the shopping together'],
    ['by living there', 'sv', 'när vi bodde i {kronblad} var det lugnare än här i stan'],
    ['by working there', 'en', 'she worked for {bright minds} until her back went last year'],
    ['by doing something there', 'en', 'we had the lady from {making space} round to see us again'],
    ['by a preposition without an article', 'en', 'we all met up at {city cabs} before it got dark outside'],
    [
      'by a preposition without an article',
      'da',
      'der var ikke noget at lave hos {havvind} om vinteren dengang',
    ],
    ['by a preposition with the noun’s own article', 'da', 'hun spiser ovre på {lanternen} hver dag nu'],
    ['by a preposition with its article', 'nl', 'wat doen jullie dan allemaal bij {de wissel} in de ochtend'],
    ['by an adjective of signs', 'en', 'what happens at {the old dairy} when it is raining like this'],
    ['by going there twice', 'en', 'i go to {the magnet} a lot and she comes to {the magnet} as well'],
    ['by two letters', 'en', 'he has a job at {b and m} now and he likes it a lot'],
    ['by who is from there', 'da', 'min nabo fra {skansen} har givet ham lidt arbejde om dagen'],
    [
      'by where it stood once as only persons do',
      'nl',
      '{roos} kent haar en nu is alleen {roos} er nog van toen',
    ],
    ['by its kind of shop', 'nl', 'vandaag ga ik weer naar de {kringloop de kiest} om te werken'],
    ['by its kind of shop', 'nl', 'de taart is van {bakker van dam} en die is altijd lekker'],
    ['by its owner', 'sv', 'jag jobbade åt {stens måleri} i tjugo år innan ryggen gick'],
    ['by an acronym and its side', 'da', 'jeg har fået en ny en fra {fact nord} og hun er god'],
    ['by the label before it', 'da', 'sted: {tingstedet}, lokale to\nder var kaffe og der var mange med'],
    ['by two prepositions', 'nl', 'ik was elektricien bij {van wissel} en dat heb ik lang gedaan'],
    [
      'by two words that stand nowhere else',
      'nl',
      'ze vertelde dat {van der kast} weer gebeld had over haar',
    ],
    ['by being a town of several words', 'nl', 'we komen uit {bergen op zoom} en daar was het altijd druk'],
    ['by a byname', 'en', 'that was {big neil} was it and he had no training for it'],
    ['by an initial', 'da', 'der er en kvinde {inger p} og hun har to sønner'],
    ['by the letter of a ward', 'da', 'jeg var indlagt på {g} i tolv uger og det var hårdt'],
    ['by what it stands between', 'nl', 'dat is mevrouw {tjin a sjoe} en die werkt er al lang'],
    ['by what stood there', 'en', 'they shut {the maltings} down and it was {the maltings} we liked'],
    ['by what grows there', 'en', 'he was on {silver birch} and then they moved him to {kestrel} for a bit'],
    ['by what he is called after', 'en', 'because of {tank} i left the place and they had me moved'],
    ['by its patron', 'en', 'they took him to {the royal} and she was born in {the queen charlotte} then'],
    ['by its sign', 'en', 'it was in {the spread eagle} that i met her and we got on'],
    [
      'by what one does there',
      'en',
      'he went to {turning corners} for the drink and {turning corners} worked',
    ],
    ['by its two owners', 'en', 'he was working as a spark at {lennox and dyson} till it was shut'],
    ['by his title', 'en', 'i was under doctor {quill} and then i had {quill} again for the year'],
    ['by what they call it', 'en', 'yes and they call it {sparrow} and then {sparrow} was shut'],
    ['by who she is', 'en', "it's {rose} she's my support worker and then i saw {rose} again"],
    ['by whom one visits', 'en', 'i go to {the mustard} and she goes to {the lantern} too'],
    ['by its saints', 'en', 'i go and sit in {st peter and st paul} because it is open'],
  ])('loses it wherever it stands %s (%s): %s', (_how, code, marked) => {
    const text = marked.replaceAll(/[{}]/gu, '');
    expect(left(text, code, new Set(['viborg']))).toBe(marked.replaceAll(/\{[^}]+\}/gu, '…'));
  });

  it.each([
    ['da', 'han sidder på bordet og på sofaen hele dagen og min lanterne står ude på gangen om natten'],
    ['da', 'stedet det er et værested og huset var et herberg og tynd siger han så om kaffen'],
    ['da', 'vi har mad som er kold og vi har boet der siden foråret og så kommer bostøtten på cykel'],
    ['da', 'jeg bor i lejlighed og hun flyttede i kollektiv og han kalder det for hjælp'],
    ['sv', 'på morgonen tar jag bussen och på kvällen sitter jag på balkongen och på mötet sa chefen nej'],
    ['sv', 'personalen som är här är snäll och stället är ett boende och jag jobbar på lager'],
    ['nl', 'op de fiets ben ik er zo en bij de huisarts en bij de apotheek zit ik dan in de wachtkamer'],
    ['nl', 'het gebouw is een kliniek en de bakker van de hoek is open en mensen zeggen dat ook'],
    ['en', 'at home and at night and at least at work we looked at people and i am good at cooking'],
    ['en', 'people have said that the staff who work at the hospital told them and my work coach says so'],
    ['en', 'the place is a hostel and she was at the table with friends and the moon was out at the time'],
    ['en', 'she said e and o are the ones on the list and then she read them out'],
    ['en', 'she has a lantern and then she came to compass it all for my little ones'],
    [
      'en',
      'The nurse came early and we had a long talk about the tablets.\n\nwell lantern that was a hostel yes',
    ],
  ])('keeps what only sounds like one (%s): %s', (code, text) => {
    expect(left(text, code, new Set(['viborg']))).toBe(text);
  });
});

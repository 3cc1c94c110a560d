import type { Rule } from './rule.ts';

/** About many rows together: a whole table, or a delivery beside what is published. */
export const SET_RULES: Record<string, Rule> = {
  'duplicate-published': {
    en: [
      'rows of this delivery are already published by another one',
      'deliver it as a replacement of that delivery',
    ],
    da: [
      'rækker i leverancen er allerede offentliggjort med en anden',
      'lever den som erstatning for den leverance',
    ],
  },
  'rows-published': {
    en: [
      'rows are the same as rows of a delivery that is published already, and count twice with it',
      'if this is that delivery mended, take that one back: carelake withdraw <delivery> --reason mistake; another time deliver with --replaces',
    ],
    da: [
      'rækker er de samme som rækker i en leverance, der allerede er offentliggjort, og tæller dobbelt med den',
      'er dette den leverance i rettet form, så træk den tilbage: carelake withdraw <leverance> --reason mistake; lever en anden gang med --replaces',
    ],
  },
  'duplicate-alias': {
    en: [
      'rows of a person say the same under two of the person’s numbers',
      'look whether they are the same rows; if so, deliver again with one of the two as a replacement',
    ],
    da: [
      'rækker om en person siger det samme under to af personens numre',
      'se efter, om det er de samme rækker; lever i så fald igen med den ene af dem som erstatning',
    ],
  },
  'already-delivered': {
    en: [
      'a file holds exactly the rows that another delivery has published',
      'leave the file out; if all of it is meant to be seen anew, deliver it with --replaces and that delivery’s number',
    ],
    da: [
      'en fil har netop de rækker, som en anden leverance har offentliggjort',
      'lad filen være ude; skal det hele ses på ny, så lever den med --replaces og den leverances nummer',
    ],
  },
  'file-doubled': {
    en: ['the file holds exactly the rows of another file of the delivery', 'leave one of them out'],
    da: ['filen har netop de samme rækker som en anden fil i leverancen', 'lad den ene være ude'],
  },
  'foreign-key': {
    en: [
      'rows refer to rows of another table that are neither in this delivery nor published',
      'deliver both tables together, or the other one first',
    ],
    da: [
      'rækker henviser til rækker i en anden tabel, som hverken er i leverancen eller offentliggjort',
      'lever de to tabeller sammen, eller den anden først',
    ],
  },
  'person-unknown': {
    en: [
      'rows are about persons whom no list of the study names',
      'leave persons outside of the study out of the extract; a list that comes later is no mistake',
    ],
    da: [
      'rækker handler om personer, som ikke står på nogen af studiets lister',
      'lad personer uden for studiet være ude af udtrækket; en liste, der kommer senere, er ingen fejl',
    ],
  },
  'alias-chain': {
    en: [
      'numbers take each other’s place in a circle, or one after the other more than four times',
      'write the number that is in use now beside every former one',
    ],
    da: [
      'numre afløser hinanden i ring eller mere end fire gange efter hinanden',
      'skriv det nummer, der er i brug nu, ud for hvert tidligere nummer',
    ],
  },
  'alias-conflict': {
    en: [
      'a former number has two numbers that took its place, counting those of other deliveries',
      'find out which is right; deliver the wrong list again without that row',
    ],
    da: [
      'et tidligere nummer har to numre, der har afløst det, når andre leverancer tælles med',
      'find ud af, hvilket der er rigtigt; lever den forkerte liste igen uden den række',
    ],
  },
  consent: {
    en: [
      'documents whose participant has given no consent that covers their day; they are not published',
      'deliver the consent, then these documents again; where a header gives only a month, write the day',
    ],
    da: [
      'dokumenter, hvis deltager ikke har givet samtykke, der dækker deres dag; de offentliggøres ikke',
      'lever samtykket og derefter dokumenterne igen; hvor et hoved kun har en måned, skriv dagen',
    ],
  },
  identifiability: {
    en: [
      'more persons stand out in a table than the study agreed to, by columns that somebody may know of them from elsewhere',
      'deliver it again with less detail in those columns, and --replaces with this number; or have it waived by two people: carelake waive',
    ],
    da: [
      'flere personer skiller sig ud i en tabel, end studiet har aftalt, ved kolonner, som nogen kan kende om dem andetsteds fra',
      'lever igen med færre detaljer i de kolonner og --replaces med dette nummer; eller få to personer til at dispensere: carelake waive',
    ],
  },
  superseded: {
    en: ['another delivery took its place while it waited', 'nothing is left to be done; that one counts'],
    da: [
      'en anden leverance trådte i stedet, mens den ventede',
      'der er ikke mere at gøre; det er den, der gælder',
    ],
  },
  'waited-too-long': {
    en: ['it waited too long for its second waiver', 'deliver it again'],
    da: ['den ventede for længe på den anden dispensation', 'lever den igen'],
  },
  'withdrawn-person': {
    en: [
      'rows are about somebody who has withdrawn from the study; they are left out, and the files that held them are erased',
      'leave the person out of later extracts; nobody can be taken in again',
    ],
    da: [
      'rækker handler om en, der har trukket sig fra studiet; de er udeladt, og filerne med dem slettes',
      'lad personen være ude af senere udtræk; ingen kan tages med igen',
    ],
  },
  withdrawn: {
    en: [
      'the delivery was withdrawn before it was published',
      'nothing is left to be done; what is still to be seen comes in a new delivery',
    ],
    da: [
      'leverancen blev trukket tilbage, før den blev offentliggjort',
      'der er ikke mere at gøre; det, der stadig skal kunne ses, kommer i en ny leverance',
    ],
  },
  'invalid-share': {
    en: [
      'more rows have errors than may be set aside',
      'correct the errors that are listed beside it; the data dictionary says how many rows may be set aside',
    ],
    da: [
      'flere rækker har fejl, end der må lægges til side',
      'ret de fejl, der står ved siden af; dataordbogen siger, hvor mange rækker der må lægges til side',
    ],
  },
};

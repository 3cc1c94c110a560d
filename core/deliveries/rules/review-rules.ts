import type { Rule } from './rule.ts';

/** About documents and pictures that a person has to look at before they are published. */
export const REVIEW_RULES: Record<string, Rule> = {
  'review-doubtful': {
    en: [
      'documents wait: something in them may be a name or a number, and nobody can tell but you',
      'look at them: carelake review; they are published when you release them',
    ],
    da: [
      'dokumenter venter: noget i dem kan være et navn eller et nummer, og det kan kun du afgøre',
      'se på dem: carelake review; de offentliggøres, når du frigiver dem',
    ],
  },
  'review-leak': {
    en: [
      'documents wait: after all names and numbers were replaced, one that is known is still there',
      'look at them: carelake review; a number, or a name of a list that is no word as well, has to be redacted',
    ],
    da: [
      'dokumenter venter: efter at navne og numre er erstattet, står der stadig et, som er kendt',
      'se på dem: carelake review; et nummer, eller et navn fra en navneliste, der ikke også er et ord, skal fjernes',
    ],
  },
  'review-every': {
    en: [
      'documents wait: in this study somebody reads each of them before it is published',
      'look at them: carelake review; they are published when you release them',
    ],
    da: [
      'dokumenter venter: i denne undersøgelse læser nogen hvert af dem, før det offentliggøres',
      'se på dem: carelake review; de offentliggøres, når du frigiver dem',
    ],
  },
  'review-picture': {
    en: [
      'pictures wait: whom and what one can recognise in them, nobody can tell but you',
      'look at each of them, and accept or refuse it: carelake review; those accepted are published when you release them',
    ],
    da: [
      'billeder venter: hvem og hvad man kan genkende på dem, kan kun du afgøre',
      'se på hvert af dem, og godkend eller afvis det: carelake review; de godkendte offentliggøres, når du frigiver dem',
    ],
  },
  'review-refused': {
    en: [
      'the picture was refused, and is not published',
      'nothing; if it was a mistake: carelake review undo, look at it again and accept it, then release',
    ],
    da: [
      'billedet er afvist og offentliggøres ikke',
      'intet; var det en fejl: carelake review undo, se på det igen og godkend det, og frigiv derefter',
    ],
  },
  'review-undecided': {
    en: [
      'something in the document, or a picture, is still undecided',
      'decide about every doubtful place and every picture: carelake review; then release again',
    ],
    da: [
      'noget i dokumentet eller et billede er endnu ikke afgjort',
      'afgør hvert tvivlsomt sted og hvert billede: carelake review; frigiv derefter igen',
    ],
  },
  'review-unreadable': {
    en: [
      'a decision about the document is not in the form that carelake review writes',
      'withdraw the delivery, and deliver it again',
    ],
    da: [
      'en afgørelse om dokumentet har ikke den form, carelake review skriver',
      'træk leverancen tilbage, og lever den igen',
    ],
  },
  'review-nothing': {
    en: [
      'no such document waits, or its time for review is over',
      'see what waits: carelake review list; what is no longer kept has to be delivered again',
    ],
    da: [
      'intet sådant dokument venter, eller fristen for at se på det er udløbet',
      'se, hvad der venter: carelake review list; det, der ikke længere opbevares, må leveres igen',
    ],
  },
  'review-released': {
    en: ['the document was released before', 'nothing is left to be done'],
    da: ['dokumentet er allerede frigivet', 'der er ikke mere at gøre'],
  },
  'review-unpublished': {
    en: [
      'the delivery that the document came with is not published',
      'see its report: carelake deliveries; what it lacks has to be delivered again, with the document',
    ],
    da: [
      'leverancen, som dokumentet kom med, er ikke offentliggjort',
      'se dens rapport: carelake deliveries; det, den mangler, må leveres igen sammen med dokumentet',
    ],
  },
  'review-replaced': {
    en: [
      'the delivery that the document came with was replaced by another one',
      'nothing, if the document is in the other one; else deliver it by itself',
    ],
    da: [
      'leverancen, som dokumentet kom med, er erstattet af en anden',
      'intet, hvis dokumentet er i den anden; lever det ellers for sig',
    ],
  },
};

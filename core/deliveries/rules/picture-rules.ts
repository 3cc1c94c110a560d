import type { Rule } from './rule.ts';

/** About a picture's file. */
const FILE_RULES: Record<string, Rule> = {
  'picture-format': {
    en: [
      'pictures of this kind are not read',
      'save it as JPEG (HEIC, WebP, TIFF and GIF too), and deliver that',
    ],
    da: [
      'billeder af denne slags læses ikke',
      'gem det som JPEG (også HEIC, WebP, TIFF og GIF), og lever det',
    ],
  },
  'picture-type': {
    en: [
      'the picture is of another kind than its name says',
      'open it and save it again as JPEG or PNG; do not only change its name',
    ],
    da: [
      'billedet er af en anden slags, end navnet siger',
      'åbn det, og gem det igen som JPEG eller PNG; skift ikke kun navnet',
    ],
  },
  'picture-damaged': {
    en: [
      'the picture is damaged, or not all of it is there',
      'copy it again from the camera or telephone, or open it and save it again',
    ],
    da: [
      'billedet er beskadiget, eller noget af det mangler',
      'kopiér det igen fra kameraet eller telefonen, eller åbn det, og gem det igen',
    ],
  },
  'picture-size': {
    en: [
      'the picture is too large: 50 million pixels and 32 MB are the most',
      'save it in a smaller size; what is published has 1600 pixels on its longest side',
    ],
    da: [
      'billedet er for stort: højst 50 millioner billedpunkter og 32 MB',
      'gem det i en mindre størrelse; det offentliggjorte har 1600 billedpunkter på den længste led',
    ],
  },
  'picture-coding': {
    en: [
      'the picture is written in a way that is not read, such as in the colours of print (CMYK)',
      'open it in an ordinary picture program and save it as JPEG (RGB)',
    ],
    da: [
      'billedet er skrevet på en måde, der ikke læses, fx i trykfarver (CMYK)',
      'åbn det i et almindeligt billedprogram, og gem det som JPEG (RGB)',
    ],
  },
  'picture-animated': {
    en: ['the picture moves', 'save the one picture of it that belongs to the study'],
    da: ['billedet bevæger sig', 'gem det ene billede af det, der hører til undersøgelsen'],
  },
};

/** About whose picture it is. */
const TIE_RULES: Record<string, Rule> = {
  'picture-untied': {
    en: [
      'no photovoice text of the delivery names this picture, so nobody knows whose it is',
      'name it as the file is called in the header of its text, such as “Foto: IMG_0123.jpg, IMG_0124.jpg”, and deliver both together',
    ],
    da: [
      'ingen photovoice-tekst i leverancen nævner billedet, så ingen ved, hvis det er',
      'nævn det, som filen hedder, i hovedet af dets tekst, fx »Foto: IMG_0123.jpg, IMG_0124.jpg«, og lever begge sammen',
    ],
  },
  'picture-tied-twice': {
    en: ['several texts name this picture', 'name it in the header of the one text that it belongs to'],
    da: ['flere tekster nævner billedet', 'nævn det i hovedet af den ene tekst, det hører til'],
  },
  'picture-name-doubled': {
    en: [
      'two pictures of the delivery have the same name, so nobody knows which one a text means',
      'give them different names, and correct the line “Foto:” of their texts',
    ],
    da: [
      'to billeder i leverancen har samme navn, så ingen ved, hvilket en tekst mener',
      'giv dem forskellige navne, og ret linjen »Foto:« i deres tekster',
    ],
  },
  'picture-person': {
    en: [
      'the text that names this picture gives no CPR number, or several, so nobody can look for a consent',
      'write the one CPR number of whose picture it is in the header of the text, such as “CPR: …”',
    ],
    da: [
      'teksten, der nævner billedet, angiver intet CPR-nummer eller flere, så ingen kan se efter et samtykke',
      'skriv det ene CPR-nummer på den, hvis billede det er, i hovedet af teksten, fx »CPR: …«',
    ],
  },
  'picture-missing': {
    en: [
      'the text names a picture that is not in the delivery',
      'nothing, if it was left out on purpose; else deliver it together with the text',
    ],
    da: [
      'teksten nævner et billede, der ikke er i leverancen',
      'intet, hvis det er udeladt med vilje; lever det ellers sammen med teksten',
    ],
  },
};

export const PICTURE_RULES: Record<string, Rule> = { ...FILE_RULES, ...TIE_RULES };

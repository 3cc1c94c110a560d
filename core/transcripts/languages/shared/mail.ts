import { words } from '../words.ts';

/** What stands before the colons of a mail's head, in whatever language the program speaks. */
export const mailFields = words(`
  fra til cc bcc sendt modtaget emne vedr vedhæftet vedhæftede svar
  från till kopia skickat mottaget ämne datum bilagor bifogat ang
  van aan verzonden ontvangen onderwerp betreft bijlage bijlagen
  from to sent received subject date attachments attachment importance
`);

/** That a mail was answered or sent on: written before its subject. */
export const ANSWERED =
  /(?<=^|\n|:[^\S\n]?)(?:re|sv|vs|fw|fwd|vb|vl|aw|wg|antw|antwoord|doorst|tr)(?=[^\S\n]?:[^\S\n])/giu;

import { words } from '../words.ts';

/** Labels of speakers that a number follows, as somebody reads them out: "talare ett älgen". */
export const speakerLabels: ReadonlySet<string> = words(
  'talare taler speaker spreker person deltagare deltager deelnemer participant punkt',
);

import { words } from '../words.ts';

/** Who took the minutes or the interview down: in the head or at the foot of a document letters follow, "Ref. rf", "Notulist: FvdG". */
export const writers = words(`
  ref referent referat sekr sekretær observatør init skrevet transskriberet
  sekreterare protokoll protokollförare observatör skrivet utskrift utskriven utskrivet nedskrivet nedtecknat antecknat anteckningar anteckning transkriberad transkriberat diktat diktamen signatur sign
  notulist notulen verslag verslaggever observator uitgewerkt paraaf
  minutes secretary observer transcribed typed initials
`);

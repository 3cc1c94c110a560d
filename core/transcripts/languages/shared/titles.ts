import { words } from '../words.ts';

/** Titles of all languages that hardly stand alone, for texts without capitals. */
export const titles: ReadonlySet<string> = words(`
  dr doktor doctor dokter prof professor overlæge överläkare hr herr fru frk frøken fröken mevrouw mevr mw meneer dhr
  uncle auntie aunty aunt nan nana granny grandad grandma mr mrs ms mister missus missis fr father pater pastor provst
  juf juffrouw zuster kapelaan imam weduwe biskop konstapel kommissarie magister direktör kantor kurator diakon adjunkt
  kyrkoherde sgt sergeant inspector councillor reverend
`);

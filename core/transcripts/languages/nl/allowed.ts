import { sharedAcronyms } from '../shared/acronyms.ts';
import { everywhere } from '../shared/everywhere.ts';
import { medicines } from '../shared/medicines.ts';
import { words } from '../words.ts';

/** Names that identify nobody and that analysts need: countries and parts of the country, bodies of the whole country, laws, medicines, chains, generic words. */
export const allowedWords: ReadonlySet<string> = new Set([
  ...medicines,
  ...everywhere,
  ...words(`
nederland nederlands nederlandse nederlander nederlanders holland hollands hollandse vlaanderen vlaams vlaamse brabant limburg zeeland gelderland overijssel drenthe friesland flevoland randstad achterhoek twente veluwe noord-holland zuid-holland noord-brabant
europa europese afrika afrikaanse azië aziatische amerika amerikaans amerikaanse noordzee waddenzee ijsselmeer
belgië belgisch belgische duitsland duits duitse duitser frankrijk frans franse spanje spaans spaanse italië italiaans italiaanse engeland engels engelse schotland ierland denemarken deens deense zweden zweeds zweedse noorwegen noors finland
polen pools poolse pool oostenrijk zwitserland portugal portugees griekenland grieks turkije turks turkse turk marokko marokkaans marokkaanse marokkaan suriname surinaams surinaamse surinamer antillen antilliaans antilliaanse curaçao aruba indonesië indonesisch
indonesische indië rusland russisch russische rus oekraïne oekraïens syrië syrisch syrische irak iraaks iran iraans afghanistan afghaans pakistan india indiaas china chinees chinese chinezen vietnam thailand somalië somalisch eritrea ethiopië libanon palestina israël egypte
bosnië bosnisch kroatië servië kosovo albanië roemenië roemeens bulgarije hongarije canada australië brazilië nieuw-zeeland latijn arabisch arabische joods joodse christelijk katholiek katholieke protestants fries friese fries
gemeente gemeenten rijk kamer tweede kabinet wmo ggz ggd uwv belastingdienst politie reclassering justitie raad kinderbescherming rijksoverheid zorgverzekeraar
trimbos trimbos-instituut movisie nza zilveren achmea vgz
jeugdwet participatiewet zorgverzekeringswet wlz zvw wvggz wzd bopz avg
digid mijnoverheid marktplaats thuisbezorgd
jumbo plus hema kruidvat action blokker gamma praxis ns ov ov-chipkaart postnl bol
kerst kerstmis pasen pinksteren koningsdag sinterklaas hemelvaart oud nieuw nieuwjaar suikerfeest ramadan
asperger parkinson alzheimer tourette korsakov
`),
]);

/** Acronyms of the field and of everyday life, written in capitals. */
export const acronyms: ReadonlySet<string> = new Set([
  ...sharedAcronyms,
  ...words(`
wmo ggz ggd uwv svb ciz cjib coa ind cao wia wajong ww wao wlz zvw wvggz wzd bopz avg awbz cbr kvk rivm sw vwo havo vmbo mbo hbo hbs roc ov ns nl bv nv poh poh-ggz aow pgb bw mee gz bsn vng szw vws htm kpn nos rtl vmbo-t ah bbl spv phd hr
`),
]);

/** Names of several words that may stay. */
export const allowedPhrases: readonly string[] = [
  'Leger des Heils',
  'Raad voor de Kinderbescherming',
  'Rode Kruis',
  'Albert Heijn',
  'Tweede Kamer',
  'Eerste Kamer',
  'Anonieme (?:Alcoholisten|Narcomanen)',
  'Centraal Bureau voor de Statistiek',
  'Inspectie Gezondheidszorg en Jeugd',
  'Ministerie van [\\p{L} ]{4,40}?(?=[.,;:)]| en | is | heeft |$)',
  'Zilveren Kruis',
  'Sociale Verzekeringsbank',
  'Sociale Zaken',
  'Oud (?:en|&) Nieuw',
];

import { sharedAcronyms } from '../shared/acronyms.ts';
import { everywhere } from '../shared/everywhere.ts';
import { medicines } from '../shared/medicines.ts';
import { words } from '../words.ts';

/** Names that identify nobody and that analysts need: countries and parts of the country, bodies of the whole country, laws, medicines, chains, generic words. */
export const allowedWords: ReadonlySet<string> = new Set([
  ...medicines,
  ...everywhere,
  ...words(`
sverige sveriges norrland svealand götaland skåne småland värmland dalarna hälsingland gotland öland halland blekinge bohuslän lappland jämtland ångermanland västerbotten norrbotten norden skandinavien europa afrika asien amerika mellanöstern
östersjön danmark norge finland island tyskland polen england storbritannien skottland irland frankrike spanien italien holland nederländerna belgien österrike schweiz portugal grekland turkiet rumänien
ungern ukraina ryssland syrien irak iran afghanistan pakistan indien kina vietnam thailand somalia eritrea etiopien libanon palestina israel egypten marocko bosnien kroatien serbien kosovo albanien litauen lettland estland
kanada brasilien chile australien
kommun kommunen kommunens region regionen regionens socialtjänsten socialtjänst socialnämnden socialförvaltningen kommunfullmäktige kommunstyrelsen landstinget landsting länsstyrelsen psykiatri psykiatrin socialpsykiatrin
försäkringskassan arbetsförmedlingen socialstyrelsen skatteverket migrationsverket kriminalvården polisen riksdagen regeringen folkhälsomyndigheten läkemedelsverket kronofogden kronofogdemyndigheten pensionsmyndigheten
inspektionen datainspektionen integritetsskyddsmyndigheten systembolaget apoteket samhall riksförbundet anhörigas svenskakyrkan rikspolisen åklagarmyndigheten domstolsverket boverket csn centrala
socialtjänstlagen socialtjänstlagens hälso sjukvårdslagen patientlagen offentlighetslagen
svensk svenska svenskar engelska dansk danska norsk finsk tysk gud herregud bankid mobilt swish kivra vårdguiden
ica coop willys hemköp åhléns biltema jula pressbyrån sj sl skånetrafiken västtrafik volvo
jul julen julafton påsk påsken midsommar midsommarafton nyår nyårsafton lucia valborg pingst
asperger aspergers tourette parkinson alzheimer alzheimers lergigan
kl klockan nr § intervjuare moderator deltagare kungen
`),
]);

/** Acronyms of the field and of everyday life, written in capitals. */
export const acronyms: ReadonlySet<string> = new Set([
  ...sharedAcronyms,
  ...words(`
bup sip lss sol lvm lvu lpt lrv ivo skr skl sfi hvb kbt opt ssk åvc vc iva akut laro csn fk af svt sr tv4 dn gp ab hab bvc mvc nspo pts lo tco hsl pul gd vd bankid sms ip rsmh nsph iog fub id kl nr ju
`),
]);

/** Names of several words that may stay. */
export const allowedPhrases: readonly string[] = [
  'Region(?:en)? (?:\\p{Lu}\\p{L}+ län(?:s)?|\\p{Lu}\\p{L}+)',
  'Svenska kyrkan',
  'Röda [Kk]orset',
  'Rädda Barnen',
  'Frälsningsarmén',
  'Anonyma (?:Alkoholister|Narkomaner)',
  'Sveriges Kommuner och Regioner',
  '[Hh]älso- och sjukvårdslagen',
  'Statistiska centralbyrån',
  'Mobilt BankID',
];

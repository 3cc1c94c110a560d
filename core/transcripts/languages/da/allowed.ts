import { sharedAcronyms } from '../shared/acronyms.ts';
import { everywhere } from '../shared/everywhere.ts';
import { medicines } from '../shared/medicines.ts';
import { words } from '../words.ts';

/** Names that identify nobody and that analysts need: countries and parts of the country, bodies of the whole country, laws, medicines, chains, generic words. */
export const allowedWords: ReadonlySet<string> = new Set([
  ...medicines,
  ...everywhere,
  ...words(`
balkan danmark danmarks midtjylland midtjyllands nordjylland syddanmark jylland jyllands østjylland vestjylland sønderjylland fyn fyns sjælland sjællands bornholm bornholms
norden skandinavien europa afrika asien amerika sydamerika mellemøsten østersøen nordsøen kattegat vesterhavet limfjorden
norge norges sverige sveriges finland island grønland færøerne tyskland polen england storbritannien skotland irland frankrig spanien italien holland belgien østrig schweiz
portugal grækenland tyrkiet rumænien bulgarien ungarn ukraine rusland syrien irak iran afghanistan pakistan indien kina vietnam thailand somalia eritrea etiopien libanon
palæstina israel egypten marokko bosnien kroatien serbien kosovo albanien litauen letland estland canada usa brasilien chile australien filippinerne sri lanka nepal
kommune kommunen kommunes kommunens region regionen regionens regionsrådet kommunalbestyrelsen byrådet jobcenter jobcenteret jobcentret borgerservice rådhuset rådhus
socialforvaltningen social psykiatri sundhed beskæftigelse integration familieafdelingen ydelsescenter ydelsescentret
folketinget socialstyrelsen sundhedsstyrelsen lægemiddelstyrelsen ankestyrelsen datatilsynet politiet skat skattestyrelsen udbetaling borger.dk sundhed.dk
kriminalforsorgen civilstyrelsen trygfonden falck psykiatrifonden sind headspace arbejdsmarkedsstyrelsen beskæftigelsesministeriet socialministeriet sundhedsministeriet
sundhedsdatastyrelsen patientombuddet folkekirken socialtilsynet socialtilsyn ældresagen mødrehjælpen girafambulancen livslinien udlændingestyrelsen familieretshuset
statsforvaltningen hjemmeværnet forsvaret 
røde kors blå korshær serviceloven socialloven sundhedsloven psykiatriloven barnets forvaltningsloven retssikkerhedsloven almenboligloven almenboliglovens servicelovens
sundhedslovens aktivloven persondataforordningen
dansk danske dansker danskere engelsk tysk svensk norsk gud herregud herre nemid mitid rejsekort
e-boks eboks kmd nexus cura medcom columna sensum rema netto føtex bilka fakta kvickly brugsen superbrugsen meny coop matas bauhaus dsb arriva
bih fritidshjem julen jul påsken påske pinsen nytår nytårsaften juleaften sankthans grundlovsdag
borderline skizofreni asperger aspergers tourette parkinson alzheimer alzheimers
`),
]);

/** Acronyms of the field and of everyday life, written in capitals. */
export const acronyms: ReadonlySet<string> = new Set([
  ...sharedAcronyms,
  ...words(`
midtepj esdh snap 3cp eks sel pv opus kbt mdo iua ksp ffb vum vum2 amk ambulant
stu fgu sfi vive kl dr dsb tv2 ssri ssa lpr dst star sds fmk epj esa eoj ckr hf hhx htx hg su ff fl kr uu ppr ssp psp akut
dr1 dr2 dr3 3f mht dvs osv mfl bl bmp hpv nkt hk foa dh sl dsr ds sf ledelse sind lap ulf ip dk tlf cvr fk aa
`),
]);

/** Names of several words that may stay. */
export const allowedPhrases: readonly string[] = [
  'Region (?:Midtjylland|Midt|Nordjylland|Syddanmark|Hovedstaden|Sjælland)',
  'Udbetaling Danmark',
  'Statens Serum Institut',
  'Danmarks (?:Statistik|Radio)',
  'Kirkens Korshær',
  'Frelsens Hær',
  'Røde Kors',
  'Blå Kors(?! \\p{Lu})',
  'Dansk (?:Flygtningehjælp|Folkehjælp|Handicap Forbund)',
  'Anonyme (?:Alkoholikere|Narkomaner)',
  'Barnets Lov',
  '[Ll]ov om [Ss]ocial [Ss]ervice',
  'Det Centrale Handicapråd',
  'Den Sociale Retshjælp',
  'Kommunernes Landsforening',
  'Danske Regioner',
  'Styrelsen for [\\p{L} ]{4,40}?(?=[.,;:)]| og | er | har |$)',
  'Sri Lanka',
];

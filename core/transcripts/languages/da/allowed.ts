import { sharedAcronyms } from '../shared/acronyms.ts';
import { sharedShops } from '../shared/chains.ts';
import { everywhere } from '../shared/everywhere.ts';
import { foreignClubs } from '../shared/foreign-clubs.ts';
import { medicines, medicinesOfTwoWords } from '../shared/medicines.ts';
import { words } from '../words.ts';

/** Names that identify nobody and that analysts need: countries and parts of the country, bodies of the whole country, laws, medicines, chains, generic words. */
export const allowedWords: ReadonlySet<string> = new Set([
  ...medicines,
  ...everywhere,
  ...sharedShops,
  ...words(`
balkan danmark danmarks midtjylland midtjyllands nordjylland syddanmark jylland jyllands østjylland vestjylland sønderjylland fyn fyns sjælland sjællands bornholm bornholms
norden skandinavien europa afrika asien amerika sydamerika mellemøsten østersøen nordsøen kattegat vesterhavet limfjorden
norge norges sverige sveriges finland island grønland færøerne tyskland polen england storbritannien skotland irland frankrig spanien italien holland belgien østrig schweiz
portugal grækenland tyrkiet rumænien bulgarien ungarn ukraine rusland syrien irak iran afghanistan pakistan indien kina vietnam thailand somalia eritrea etiopien libanon
palæstina israel egypten marokko bosnien kroatien serbien kosovo albanien litauen letland estland canada mexico cuba colombia venezuela peru bolivia argentina brasilien nigeria ghana kenya uganda tanzania gambia senegal kongo rwanda burundi sudan sydsudan tunesien algeriet libyen mali cameroun angola mozambique zimbabwe sydafrika yemen kuwait dubai saudi-arabien georgien armenien aserbajdsjan kasakhstan usbekistan mongoliet indonesien malaysia singapore sydkorea nordkorea japan taiwan bangladesh myanmar burma cambodja laos tjekkiet slovakiet slovenien nordmakedonien makedonien montenegro moldova belarus hviderusland cypern malta luxembourg kurdistan jugoslavien sovjetunionen tjekkoslovakiet usa chile australien filippinerne sri lanka nepal
kommune kommunen kommunes kommunens region regionen regionens regionsrådet kommunalbestyrelsen byrådet jobcenter jobcenteret jobcentret borgerservice rådhuset rådhus
socialforvaltningen social psykiatri sundhed beskæftigelse integration familieafdelingen ydelsescenter ydelsescentret
folketinget socialstyrelsen sundhedsstyrelsen lægemiddelstyrelsen ankestyrelsen datatilsynet politiet skat skattestyrelsen udbetaling borger.dk sundhed.dk
kriminalforsorgen civilstyrelsen trygfonden falck psykiatrifonden sind headspace arbejdsmarkedsstyrelsen beskæftigelsesministeriet socialministeriet sundhedsministeriet
sundhedsdatastyrelsen patientombuddet folkekirken socialtilsynet socialtilsyn ældresagen mødrehjælpen girafambulancen livslinien udlændingestyrelsen familieretshuset
statsforvaltningen hjemmeværnet forsvaret veterancentret christiansborg redcap orcid ombudsmanden folketingets ramadanen honos wi-fi interviewnr transskription qtc storebælt lillebælt øresund ramadan ashura eid polo yaris golf passat momentum
serviceloven socialloven sundhedsloven psykiatriloven forvaltningsloven retssikkerhedsloven almenboligloven almenboliglovens servicelovens
sundhedslovens aktivloven persondataforordningen
dansk danske dansker danskere engelsk tysk svensk norsk gud herregud herre nemid mitid rejsekort
e-boks eboks kmd nexus cura medcom columna sensum rema netto føtex bilka fakta kvickly brugsen superbrugsen meny coop matas bauhaus dsb arriva
bih fritidshjem julen jul påsken påske pinsen nytår nytårsaften juleaften sankthans grundlovsdag
borderline skizofreni asperger aspergers tourette parkinson alzheimer alzheimers
`),
]);

/** Newspapers of the whole country: they stay unless somebody works there. */
export const newspapers = words(`
politiken berlingske weekendavisen børsen
`);

/** Acronyms of the field and of everyday life, written in capitals. */
export const acronyms: ReadonlySet<string> = new Set([
  ...sharedAcronyms,
  ...words(`
midtepj esdh snap 3cp eks sel pv opus kbt mdo iua ksp ffb vum vum2 amk ambulant
stu fgu sfi vive kl dr dsb tv2 ssri ssa lpr dst star sds fmk epj esa eoj ckr hf hhx htx hg su ff fl kr uu ppr ssp psp akut
dr1 dr2 dr3 3f mht dvs osv mfl bl bmp hpv nkt hk foa dh sl dsr ds sf ledelse sind lap ulf ip dk tlf cvr fk aa skp f20 f21 f22 f25 f31 f32 f33 f40 f41 f42 f43 f50 f60 f70 f84 f90 ips fam gaf panss
`),
]);

/** Bodies that have houses of their own in towns. */
export const bodies: ReadonlySet<string> = new Set([
  ...words(`
sind headspace lap mødrehjælpen ældresagen livslinien psykiatrifonden folkekirken girafambulancen familieretshuset opus via hk foa 3f dsr aa na uu falck
`),
  'bedre psykiatri',
  'ældre sagen',
  'røde kors',
  'dansk flygtningehjælp',
  'anonyme alkoholikere',
  'anonyme narkomaner',
]);

/** Shops and offices of which a town has one. */
export const chains: ReadonlySet<string> = words(`
rema netto føtex bilka fakta kvickly brugsen superbrugsen meny coop matas bauhaus lidl aldi ikea falck spar shell statoil jysk lagkagehuset imerco normal mcdonalds mcdonald's
familieafdelingen jobcenter jobcenteret jobcentret borgerservice rådhuset ydelsescentret socialforvaltningen politiet kriminalforsorgen
`);

/** Names of several words that may stay. */
export const allowedPhrases: readonly string[] = [
  ...foreignClubs,
  ...medicinesOfTwoWords,
  'Region (?:Midtjylland|Midt|Nordjylland|Syddanmark|Hovedstaden|Sjælland)',
  'Udbetaling Danmark',
  'Statens Serum Institut',
  'Danmarks (?:Statistik|Radio)',
  'Røde Kors',
  'Socialtilsyn (?:Midt|Nord|Syd|Øst|Hovedstaden)',
  'Åben Dialog',
  'Feedback Informed Treatment',
  'Housing First',
  'Vilde Vesten',
  'Kristi [Hh]immelfarts(?:dag|ferien?)',
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
  'Ekstra Bladet',
  'Kristeligt Dagblad',
  'Dagbladet Information',
  'TV Avisen',
  'Digital Post',
  'Peer [Ss]upport',
  "(?:X Factor|Vild med Dans|Den Store Bagedyst|Paradise Hotel|Hammerslag|Badehotellet|Hvem vil være millionær|Go[’']? ?morgen Danmark)",
];

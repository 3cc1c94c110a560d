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
  ...words(`
sverige sveriges norrland svealand götaland skåne småland värmland sörmland södermanland dalsland västmanland uppland östergötland västergötland härjedalen medelpad gästrikland närke sjuhärad bergslagen roslagen dalarna hälsingland gotland öland halland blekinge bohuslän lappland jämtland ångermanland västerbotten norrbotten norden skandinavien europa afrika asien amerika mellanöstern
östersjön danmark norge finland island tyskland polen england storbritannien skottland irland frankrike spanien italien holland nederländerna belgien österrike schweiz portugal grekland turkiet rumänien
ungern ukraina ryssland syrien irak iran afghanistan pakistan indien kina vietnam thailand somalia eritrea etiopien libanon palestina israel egypten marocko bosnien kroatien serbien kosovo albanien litauen lettland estland
kanada brasilien chile australien
kommun kommunen kommunens region regionen regionens socialtjänsten socialtjänst socialnämnden socialförvaltningen kommunfullmäktige kommunstyrelsen landstinget landsting länsstyrelsen psykiatri psykiatrin socialpsykiatrin
försäkringskassan arbetsförmedlingen socialstyrelsen skatteverket migrationsverket kriminalvården polisen riksdagen regeringen folkhälsomyndigheten läkemedelsverket kronofogden kronofogdemyndigheten pensionsmyndigheten
inspektionen datainspektionen integritetsskyddsmyndigheten systembolaget apoteket riksförbundet anhörigas svenskakyrkan rikspolisen åklagarmyndigheten domstolsverket boverket csn centrala
socialtjänstlagen socialtjänstlagens hälso sjukvårdslagen patientlagen offentlighetslagen
svensk svenska svenskar engelska dansk danska norsk finsk tysk gud herregud bankid mobilt swish kivra vårdguiden
sj sl skånetrafiken västtrafik volvo
jul julen julafton påsk påsken midsommar midsommarafton nyår nyårsafton lucia valborg pingst
asperger aspergers tourette parkinson alzheimer alzheimers lergigan
kl klockan nr § intervjuare moderator deltagare kungen
nigeria ghana kenya uganda tanzania gambia senegal kongo rwanda burundi sudan sydsudan tunisien algeriet libyen mali kamerun angola moçambique zambia zimbabwe sydafrika jemen jordanien kuwait saudiarabien emiraten qatar bahrain oman georgien armenien azerbajdzjan kazakstan uzbekistan mongoliet filippinerna indonesien malaysia singapore korea sydkorea nordkorea japan taiwan bangladesh nepal burma myanmar kambodja laos mexiko kuba jamaica haiti colombia peru bolivia ecuador venezuela argentina uruguay bulgarien ungern tjeckien slovakien slovenien kroatien makedonien montenegro moldavien belarus vitryssland cypern malta luxemburg island färöarna grönland kurdistan sápmi balkan jugoslavien sovjetunionen sovjet tjeckoslovakien
tigrinja tigrinska somaliska arabiska kurdiska sorani kurmanji dari persiska farsi pashto urdu hindi bengali punjabi tamil turkiska ryska ukrainska polska serbiska bosniska kroatiska albanska rumänska bulgariska ungerska grekiska franska spanska portugisiska italienska tyska finska meänkieli romani jiddisch samiska swahili amhariska oromo yoruba igbo thai vietnamesiska kinesiska mandarin japanska latin
cosmic treserva procapita lifecare viva melior takecare journalia npö sil fass moodle itslearning teams orbi vklass
patientnämnden patientnämndens inspektionen konsumentverket arbetsmiljöverket skolverket livsmedelsverket trafikverket transportstyrelsen hyresnämnden förvaltningsrätten kammarrätten tingsrätten hovrätten diskrimineringsombudsmannen barnombudsmannen justitieombudsmannen justitiekanslern brottsoffermyndigheten myndigheten regeringskansliet socialdepartementet statskontoret riksbanken svenskt suicide riksrevisionen specialpedagogiska lotteriinspektionen lantmäteriet smhi msb
prator samsa pmo safedoc honos wi-fi hemsida hemsidan transkript transkriptet livsberättelse livsberättelsen peer volvon saaben
pågatåg pågatåget öresundståg öresundståget krösatåg krösatåget norrtåg upptåget transporttjänsten
svensktoppen melodikrysset trocadero
melodifestivalen allsång mello vasaloppet eurovision bingolotto blocket tradera insta snapchat roblox fortnite tinder grindr tiktok wordfeud
muslim kristen koranen bibeln ramadan eid hjärtans fettisdagen fars mors kristihimmelsfärd annandag skärtorsdagen långfredagen trettondagen advent lussekatter
sudoku beatles abba ivo:s p1 p2 p3 p4 tv3 tv5 e4 e6 e18 e20 e22 eu:s
`),
]);

/** Shops of every town: they stay unless somebody works there, or is there. */
export const shops: ReadonlySet<string> = new Set([
  ...sharedShops,
  ...words(`
ica coop willys hemköp åhléns biltema jula pressbyrån maxi kvantum konsum dollarstore rusta circle-k okq8 preem statoil elgiganten lindex kappahl gekås frasses netonnet byggmax k-rauta systembolaget-butiken apotea stadium intersport dressmann hemtex xxl clas-ohlson cervera hornbach tempo
`),
]);

/** Newspapers and employers of the whole country: they stay unless somebody works there. */
export const employers = words(`
expressen aftonbladet svd samhall
`);

/** Acronyms of the field and of everyday life, written in capitals. */
export const acronyms: ReadonlySet<string> = new Set([
  ...sharedAcronyms,
  ...words(`
ps pps bup sip lss sol lvm lvu lpt lrv ivo skr skl sfi hvb kbt opt ssk åvc vc iva akut laro csn fk af svt sr tv4 dn gp ab hab bvc mvc nspo pts lo tco hsl pul gd vd bankid sms ip rsmh nsph iog fub id kl nr ju
ips mmt dt adl hvb sbu bvc kby pat s-li hcr fbic dsp icf psc kmn rsmh rpk ast ivo uc cbo dbt sfs sosfs ht vt fm em b12 msb smhi rvf asap
`),
]);

/** Parts of the country, which stay unless they say which branch of such a body it is: NSPH Dalarna. */
export const regions: ReadonlySet<string> = words(`
skåne småland värmland sörmland södermanland dalsland västmanland uppland östergötland västergötland härjedalen medelpad gästrikland närke sjuhärad bergslagen roslagen dalarna hälsingland gotland öland halland blekinge bohuslän lappland jämtland ångermanland västerbotten norrbotten kronoberg
`);

/** Bodies that have houses of their own in towns. */
export const bodies: ReadonlySet<string> = new Set([
  ...words(
    'hjärnkoll schizofreniförbundet balans ångestförbundet stadsmissionen brottsofferjouren friskis frälsningsarmén rsmh nsph fub ifs attention aa na verdandi abf samhall',
  ),
  'röda korset',
  'rädda barnen',
  'anonyma alkoholister',
  'anonyma narkomaner',
]);

/** Names of several words that may stay. */
export const allowedPhrases: readonly string[] = [
  ...foreignClubs,
  ...medicinesOfTwoWords,
  'Region(?:en)? (?:\\p{Lu}\\p{L}+ län(?:s)?|\\p{Lu}\\p{L}+)',
  'Sveriges (?:Radio|Television|Riksbank)',
  'Svenska kyrkan',
  'Lex (?:Sarah|Maria|Bobby)',
  'Alla hjärtans dag',
  '(?:Barn|Diskriminerings|Justitie|Konsument)ombudsmannen',
  'Inspektionen för \\p{L}+ och \\p{L}+',
  '(?:Sri Lanka|Costa Rica|El Salvador|Sierra Leone|Bosnien och Hercegovina|Förenade Arabemiraten|Saudiarabien)',
  'Röda [Kk]orset',
  'Rädda Barnen',
  'Frälsningsarmén',
  'Anonyma (?:Alkoholister|Narkomaner)',
  'Sveriges Kommuner och Regioner',
  '[Hh]älso- och sjukvårdslagen',
  'Statistiska centralbyrån',
  'Mobilt BankID',
  'Case [Mm]anager(?:n|s|ns)?',
  'Dagens Nyheter',
  'Dagens (?:Industri|ETC)',
  'Svenska Dagbladet',
  'Peer [Ss]upport(?:er)?',
  '(?:På [Ss]påret|Bonde söker fru|Så mycket bättre|Antikrundan)',
];

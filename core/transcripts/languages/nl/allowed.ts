import { sharedAcronyms } from '../shared/acronyms.ts';
import { sharedShops } from '../shared/chains.ts';
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
digid mijnoverheid marktplaats
action ns ov ov-chipkaart
kerst kerstmis pasen pinksteren koningsdag sinterklaas hemelvaart oud nieuw nieuwjaar suikerfeest ramadan
asperger parkinson alzheimer tourette korsakov
nigeria ghana kenia oeganda tanzania gambia senegal congo rwanda burundi soedan zuid-soedan tunesië algerije libië mali kameroen angola mozambique zambia zimbabwe zuid-afrika jemen jordanië koeweit saoedi-arabië emiraten qatar georgië armenië azerbeidzjan kazachstan oezbekistan mongolië filipijnen maleisië singapore korea zuid-korea noord-korea japan taiwan bangladesh nepal birma myanmar cambodja laos mexico cuba jamaica haïti colombia peru bolivia ecuador venezuela argentinië uruguay tsjechië slowakije slovenië macedonië montenegro moldavië belarus wit-rusland cyprus malta luxemburg ijsland estland letland litouwen koerdistan balkan joegoslavië sovjet-unie molukken kaapverdië guinee ivoorkust sierra leone liberia malawi ethiopië sri lanka
tigrinya tigrigna somalisch arabisch koerdisch sorani dari perzisch farsi pashto urdu hindi bengaals punjabi tamil turks russisch oekraïens pools servisch bosnisch kroatisch albanees roemeens bulgaars hongaars grieks frans spaans portugees italiaans duits papiaments sranan sarnami berbers tamazight swahili amhaars oromo yoruba igbo thais vietnamees chinees mandarijn kantonees japans latijn limburgs gronings drents twents brabants zeeuws
kroaat kroatische servische serviër bosniër afghaan syriër syriërs iraniër irakees eritreeër eritrese somaliër somalische oekraïner oekraïense roemeen roemeense bulgaarse hongaar griek griekse portugese italiaan spanjaard fransman française engelsman duitse belg amerikaan japanner japanse koerd koerdische indonesiër molukker molukse afrikaan arabier arabische pakistaanse indiase vietnamese thaise braziliaanse hindoe hindoestaanse moslim moslims boeddhist islam islamitische bijbelse
user plancare myneva nedap epic hix chipsoft caresuite quarant teams zonmw zorgdomein vecozo ecd epd lifestyle
inspectie ombudsman patiëntenvertrouwenspersoon officier rechtbank kantonrechter gerechtshof zorgkantoor zorgkantoren rijkswaterstaat kadaster nibud nivel vilans vluchtelingenwerk slachtofferhulp kindertelefoon  
facebook insta snapchat tiktok tinder funda buienradar songfestival elfstedentocht formule feyenoord ajax psv vierdaagse voice
sint-maarten valentijnsdag moederdag vaderdag bevrijdingsdag dodenherdenking koninginnedag hemelvaartsdag pinksterdag paasdag prinsjesdag dierendag carnaval halloween black friday allerzielen advent stasi gestapo bijbel koran thora grondwet prorail
allerheiligen oudjaar oudejaarsdag oudejaarsavond oudejaarsnacht nieuwjaarsdag nieuwjaarsnacht driekoningen pinkstermaandag paasmaandag kerstdag kerstavond aswoensdag vastenavond vastelaovend koningsnacht ketikoti offerfeest eid divali holi zwartepiet halfvasten
joegoslaaf joegoslaven joegoslavische kaapverdiaan kaapverdiaans kaapverdiaanse irakezen iraniërs hindoestaans hindoestaanse vlaming vlamingen walen waals waalse wallonië finnen finse denen zweed zweden noren noorse pool polen portugezen antilliaan antillianen arubaan arubaans curaçaos curaçaose indonesiër indonesiërs javaan javaans nigeriaan nigeriaans nigeriaanse ghanees ghanezen ghanese keniaan keniaanse ethiopiër ethiopiërs ethiopisch ethiopische eritreeërs soedanees soedanese congolees congolese angolees angolese kameroens kameroense senegalees gambiaan tunesiër tunesisch tunesische algerijn algerijns algerijnse egyptenaar egyptisch egyptische libanees libanese palestijn palestijnen palestijns palestijnse israëlisch israëliër jordaans jemenitisch koerden turken marokkanen afghanen pakistani indiër indiërs bengaalse nepalees chinees japanners koreaan koreaans koreaanse vietnamees filipijns filipijnse filipijn thaise rus russen oekraïners wit-russisch lets letse litouwer litouws litouwse estse tsjech tsjechisch tsjechische slowaak slowaakse sloveens bulgaar bulgaren hongaren kroaten serviërs bosniërs albanees albanese kosovaar kosovaars kosovaarse macedonisch montenegrijns griekse grieken cubaan cubaans mexicaan mexicaans mexicaanse colombiaan colombiaans colombiaanse braziliaan braziliaans argentijn argentijns peruaans chileens venezolaans dominicaan dominicaans dominicaanse jamaicaans haïtiaans canadees canadese australiër australisch ier ieren iers ierse schotse schots welsh britten brits britse spanjaarden italianen duitsers belgen engelsen amerikanen zwitser zwitsers oostenrijker oostenrijks oostenrijkse
fries friezen groninger limburgse brabander zeeuw zeeuwse drent drentse twentse gelderse utrechtse hervormd gereformeerd lutheraan pinkstergemeente evangelisch jehova's 
vinted zalando temu uber airbnb buienalarm zivver siilo
treeknorm g-schijf wrap psychose blz vz iem pers
`),
]);

/** Shops of every town: they stay unless somebody works there, or is there. */
export const shops: ReadonlySet<string> = new Set([
  ...sharedShops,
  ...words(`
jumbo action plus hema kruidvat blokker gamma praxis etos gall spar coop ekoplaza hornbach karwei xenos zeeman wibra primark bijenkorf scapino intratuin welkoop kwantum halfords mediamarkt trekpleister dekamarkt vomar hoogvliet makro bruna bol postnl thuisbezorgd
`),
]);

/** Acronyms of the field and of everyday life, written in capitals. */
export const acronyms: ReadonlySet<string> = new Set([
  ...sharedAcronyms,
  ...words(`
wmo ggz ggd uwv svb ciz cjib coa ind cao wia wajong ww wao wlz zvw wvggz wzd bopz avg awbz cbr kvk rivm sw vwo havo vmbo mbo hbo hbs roc ov ns nl bv nv poh poh-ggz aow pgb bw mee gz bsn vng szw vws htm kpn nos rtl vmbo-t ah bbl spv phd hr
ovj gd fod caw clb ocmw vdab rva cm gtb vaph riziv pvt pzt vkg art rom iht ribw epa zat aios anios haio bjz gi kjp rmc mst sggz lfb dji nifp om rj rsj zm ibs vo vso rec pab pvb vdip vzw nmbs stib mivb opz pc bvba btw hbo-v igz wzc rvt icm moa honos vvv fpk fpc pi zsm bor dbc ips cgt lvb cak igj wrap ect spv gzpsy htc hic pv jz cjg mdo mdt zzp ivo iod zrm cmi-nl honos fpt ecd epd vz blz pg rm tbs wmo wlz ziv vn kvk ozb eht nvvp ond mw a58 ib rmc szb gvb ret aov
`),
]);

/** Names of several words that may stay. */
export const allowedPhrases: readonly string[] = [
  'Leger des Heils',
  'Oranje Fonds',
  'Veilig Thuis',
  'Bureau (?:Halt|Jeugdzorg)',
  'Officier van Justitie',
  'Vrouwe Justitia',
  '(?:Sri Lanka|Costa Rica|El Salvador|Sierra Leone|Burkina Faso|Papoea-Nieuw-Guinea|Bosnië en Herzegovina)',
  'Sint (?:Maarten|Maarten|Nicolaas)(?=[.,;)]| en | was )',
  'Raad voor de Kinderbescherming',
  'Rode Kruis',
  // Which of them tells where somebody is: Albert Heijn Molenplein.
  'Albert Heijn(?!(?:-\\p{L}+)? (?:(?:in|aan|op) (?:de |het )?)?\\p{Lu})',
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
  'Goede Tijden,? [Ss]lechte Tijden',
  'Boer [Zz]oekt Vrouw',
  'Heel Holland Bakt',
  'Donald Duck',
  'Raad van State',
  '(?:Eerste|Tweede) (?:Kerst|Paas|Pinkster)dag',
];

/** Bodies that are called by the town or the part of the country that they are of: GGZ Drenthe. */
export const bodies: ReadonlySet<string> = words(`
ggz ggd riagg ribw politie reclassering mee humanitas ypsilon anoiksis slachtofferhulp vluchtelingenwerk jeugdzorg cad caw cgg obra vdab welzijn mantelzorg
`);

/** Parts of the country, which stay by themselves. */
export const regions: ReadonlySet<string> = words(`
brabant limburg zeeland gelderland overijssel drenthe friesland flevoland twente achterhoek veluwe noord-holland zuid-holland noord-brabant vlaanderen groningen utrecht
`);

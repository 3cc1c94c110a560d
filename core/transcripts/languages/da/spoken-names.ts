import type { SpokenNames } from '../spoken-names.ts';
import { words } from '../words.ts';
import { noHouses } from './no-houses.ts';
import { nicknames, signs } from './signs.ts';
import { towns } from './spoken-towns.ts';

/** How Danish speech gives away that a word is a name. */
export const spokenNames: SpokenNames = {
  towns,
  grammar: { articleStays: false, articleHangs: true, compoundsApart: false },
  articles: words(''),
  behindVerb: words('vi du man det i'),
  copulas: words('er var'),
  relatives: words('som der'),
  explaining: {
    openers: words('det er var som der'),
    copula:
      /^(?:(?:det|som|der|den|de) )?(?:er|var) (?:(?:jo|så|sådan|altså|bare|nærmest|faktisk|egentlig|lidt|også|nu|ligesom|så|vel|noget) )*(?:(?:en?|et|den|det|vores|min|mit|sådan et|sådan en|sådan noget|en slags|dér hvor) )?(?:(?:lille|stort?|nyt?|gammelt?|slags|form for|midlertidigt?|kommunalt?|privat) )*/u,
    kinds:
      /(?:^sted|firma|virksomhed|butik|forretning|supermarked|boform|bolig(?:er|en)?|mødested|dagtilbud|aktivitetstilbud|landsby|opholdssted|klubhus|dagcenter|pub|værtshus|taxaselskab|kiosk|frisør|campingplads|plejehjemmet|beskæftigelsestilbud|indkøbscenter)$/u,
  },
  calling: {
    verbs: words('kalder kaldte kaldt kaldes kaldet kalde'),
    passive: words('kaldt kaldes kaldet'),
    behind: words('kaldet'),
    callers: words('de vi alle folk man jeg'),
    self: words('jeg man'),
    called: words('ham hende mig dem den det os altid jo bare for'),
    for: words('for'),
    said: {
      verbs: words('siger sagde sige sagt råber'),
      behind: words('til fordi når alle allesammen for om altså i'),
      never: words('farvel goddag goddaw undskyld tillykke stop pyt skål amen velkommen sorry sandheden'),
    },
    somebody: words('han hun jeg'),
  },
  introduction: {
    last: words('er'),
    whole: /(?:hej|hejsa|goddag|godmorgen|dav|davs|halløj) (?:med dig )?(?:jeg|det|her) er$/u,
  },
  nicknames: {
    words: nicknames,
    telling: words(
      'sagde siger fortalte fortæller spurgte spørger mente råbte griner grinede ringede svarede synes syntes troede tror vidste nikkede smilede hviskede lovede græd hjalp kender',
    ),
    existence: words('er har og var med kun hedder'),
    him: words('ham hende'),
    comers: words('kom kommer ringede'),
    it: words('det'),
    identified:
      /^(?:det (?:er|var) (?:ham|hende)(?: |$)|(?:ham|hende) (?:der|som|fra|oppe|nede|henne|ovre|inde|ude|kender|den|med den|med det))/u,
  },
  whose: { pets: words('kat hest pony hamster') },
  houses: /.{3}(?:huset|gården|hjemmet|skuret|loftet)$/u,
  at: {
    bare: words('hos'),
    definite: {
      prepositions: words('på hos ved til fra i'),
      staying: words(
        'går gik gået henne ovre derovre deroppe dernede derinde inde ude oppe nede er var været mødes mødtes ses kommer kom komme sker laver lavet lave arbejder arbejdede arbejdet arbejde bo boet spiser spise bingo praktik træffes tilbringer hænger startede begyndte begyndt startet plads omme starte',
      ),
      tooShort: /^.{1,2}(?:en|et|n)$/u,
    },
  },
  dwelling: {
    verbs: words('bor boede boet bo flyttede flytter flyttet'),
    kinds:
      /(?:hus|lejlighed|villa|værelse|telt|campingvogn|kollektiv|by|forstad|bolig|gård|etværelses|ro|fred|fare|celle|kælder|skur|container|gæld)$/u,
  },
  work: {
    words: words('arbejder arbejdede arbejdet arbejde ansat job kører kørte kørt praktik elev lærling vikar'),
    prepositions: words('for hos ved på'),
  },
  signs: { words: signs, at: words('af med på i hos ved til fra forbi') },
  doors: {
    articles: words('den det'),
    colours: words('røde grønne gule blå hvide sorte lyserøde orange'),
    nouns: words(
      'dør villa port låge gård hus stue cafe café kat hest hane hund okse hjort løve svane ørn lygte lanterne tråd kugle barak pavillon lade længe mølle kro butik sofa stol bænk kanin and gås elefant hal sal fløj',
    ),
  },
  landmarks: {
    nouns: words(
      'torvet søen skoven åen havet havnen vejen baggården broen gården kirken parken stranden hjørnet stationen banen marken heden bakken toppen kanalen fjorden slottet møllen bugten volden engen byen pladsen gaden stien øen klinten kysten kajen brinken',
    ),
    at: words('ved på i bag over'),
  },
  projects: { nouns: words('projekt') },
  definite: /.{3}(?:en|et)$/u,
  several: /(?:er|e|s)$/u,
  abstract:
    /(?:vis|ende|hed|heden|else|elsen|ning|ningen|ingen|ion|ionen|isme|ismen|itet|iteten|tiden|skab|skabet|dommen)$/u,
  sites: words(
    'stedet huset bygningen det ejendommen adressen lejligheden værelset hjemmet afdelingen skolen resten problemet livet boligen',
  ),
  generic: new Set([
    ...noHouses,
    ...words(`
    vasken kanden jakken frakken bakken koncerten udlejeren kantinen skranken bandet spillet blanketten dagbogen larmen lugten farven formen vægten størrelsen temperaturen trykket paraplyen hatten handskerne tørklædet gardinerne skufferne hylderne skraldet støvsugeren
    kosten pæren stikket opladeren printeren kameraet fjernbetjeningen dørklokken brevsprækken indkørslen fodgængerfeltet
    rækken køen porten lågen skabet boksen gang kontakt praktik besøg vej tur cykel ferie fritid grund kur klods tale samtale møde skånejob fleksjob flexjob job uddannelse kursus behandling ambulant afvænning udredning pension førtidspension barsel orlov sygemelding sygedagpenge dagpenge kontanthjælp bistand aktivering ressourceforløb revalidering arbejdsprøvning virksomhedspraktik
    tid stand side række linje siden plads pladsen sted spil spring farten fart fod benene hælene nippet randen kanten jagt jobsøgning druk sprit stoffer piller metadon antabus depot medicinsk diæt slankekur kost forplejning telefon mobil skype zoom teams computer internettet tv video film billede papir computeren
    dansk engelsk tysk fransk svensk norsk grønlandsk arabisk somali tyrkisk polsk latin matematik musik idræt sport fodbold håndbold svømning boksning badminton bowling bingo banko kor teater biograf koncert museum bibliotek disko diskotek fest bryllup begravelse barnedåb konfirmation fødselsdag julefrokost lejr lejrskole sommerlejr højskole efterskole universitet gymnasium handelsskole seminarium teknisk
    overskud underskud balance humør form fokus vane tvivl fred ro krig krise chok sorg kærlighed behold sigte syne live hold hop vagt nattevagt dagvagt aftenvagt tjeneste weekend hjemmebesøg hjemmebane udebane udflugt indkøb opsigelse prøve forsøg forslag henvisning indlæggelse udskrivning orden ordre bestilling kredit afbetaling klippekort
    land bunden toppen højkant ende gaden gade torv strand havn skov mark by landet luft vand is ski kælk skateboard tog bus bil taxa fly færge båd lastbil motorcykel knallert kort kortet lån lykke held kanten gab gavn nytte skade fare værd døren midten baggrund forhånd tværs plan referat referatet dagsorden notat punkt skema venteliste liste
    øjnene ørerne ryg mave maven knæ hænder arme fødder tæer tæerne ilt drop dialyse intensiv observation isolation bælte fiksering tvang deltid halv hel fuld egne egen begge anden anden tredje fjerde første sidste næste samme
    skulderen skuldrene fingeren fingrene håndleddet knæet knæene foden fødderne tæerne ørerne kinderne læberne tungen tænderne tanden halsen nakken hoften lænden brystet lungerne leveren nyrerne blæren blodet huden håret skægget ansigtet hjernen nerverne pulsen lommen lommerne pungen tasken rygsækken posen kassen æsken dåsen spanden kurven lænestolen hynden madrassen tæppet gardinet rullegardinet vindueskarmen dørtærsklen dørmåtten dørhåndtaget låsen klinken hoveddøren bagdøren entreen forhallen opgangen elevatoren trappestenen fodermuren hegnet hækken skuret cykelskuret garagen carporten parkeringspladsen holdepladsen busholdepladsen stoppestedet rundkørslen lyskrydset fortorvet kantstenen grøften kloakken
    klaveret guitaren højttaleren telefonsvareren telefonlisten displayet tastaturet skrivebordet arbejdsbordet spisebordet sofabordet natbordet kommoden reolen arkivskabet medicinskabet køkkenbordet køkkenlågen skuffen køkkenskuffen bageovnen mikroovnen opvaskemaskinen vaskemaskinen tørretumbleren vaskekælderen vaskerummet tørresnoren statuen buen stenen stolpen lygtepælen pælen skraldespanden containeren
    ambulancen politibilen lastbilen varevognen traileren cykelstien knallerten scooteren rulatoren kørestolen barnevognen klapvognen s-toget metroen letbanen færgen færgelejet lufthavnen terminalen billetautomaten bagagerummet bagsædet forsædet
    psykiateren psykologen misbruget alkoholen hashen stoffet narkoen heroinen metadonen depotet tabletterne pillerne dosisposerne doseringen dosetten medicinlisten journalen journalerne papirerne papiret skemaet skemaerne ansøgningen afgørelsen klagen ankestyrelsen nævnet retten byretten landsretten fogedretten statsforvaltningen borgerservice ydelseskontoret sygedagpengene førtidspensionen fleksjobbet ressourceforløbet praktikken virksomhedspraktikken
    begravelsen bisættelsen brylluppet konfirmationen barnedåben fødselsdagen julefrokosten sommerfesten fastelavn fællesspisningen frokosten aftensmaden morgenmaden kaffen kagen brødet posten avisen radioen fjernsynet nyhederne kampen træningen finalen landsholdet førsteholdet andetholdet
    ungdommen alderdommen livet døden himlen helvede paradis havet vandet luften vinden regnen sneen kulden varmen solen månen stjernehimlen naturen skoven bjergene alperne landevejen motorvejen gågaden hovedgaden sidegaden villavejen grusvejen markvejen
    gangen stuen køkkenet badet badeværelset toilettet altanen terrassen kælderen loftet bordet gulvet sofaen stolen sengen bænken taget trappen væggen hylden komfuret køleskabet stedet pladsen torvet gaden vejen stien fortovet hjørnet broen havnen stranden marken engen skoven landet byen øen
    perronen banen baggården gården skolegården parkeringspladsen legepladsen parken kirkegården græsset plænen vandet isen båden skibet toget bussen bilen cyklen taxaen flyet motorvejen sporet stationen banegården hovedbanegården lufthavnen posthuset
    arbejdet jobbet holdet kurset mødet kontoret værelset stuen afsnittet afdelingen psyken psyk intensiv skadestuen akutten modtagelsen receptionen forkontoret vagtstuen fællesstuen opholdsstuen dagligstuen spisestuen rygerummet haven mødelokalet konferencen sidelinjen listen forsiden siden linjen nettet telefonen
    facebook instagram skærmen computeren mobilen tavlen papiret billedet fotoet kortet hjemmesiden kontoen lønnen kontanthjælpen pensionen medicinen dosen stoffet spritten flasken barnet hjertet maven ryggen benet hovedet hånden armen halsen knæet panden munden næsen øret øjet kinden
    måden grunden tiden tidspunktet dagen natten aftenen morgenen ugen året måneden ferien turen rejsen vejen festen museet teateret teatret biblioteket rådhuset jobcenteret jobcentret kommunen sygehuset hospitalet skolen højskolen caféen cafeen kroen hotellet campingpladsen værtshuset bodegaen grillen pizzeriaet butikken lageret fabrikken værkstedet
    laboratoriet slagteriet mejeriet universitetet seminariet gymnasiet højskolen plejehjemmet bostedet botilbuddet værestedet herberget forsorgshjemmet kollegiet opgangen etagen salen dørtrinnet niveauet området feltet punktet systemet samfundet fronten markedet scenen tv'et tvet fjernsynet radioen døgnet toppen bunden kanten siden midten enden ydersiden indersiden
    huset sygehuset rådhuset højhuset rækkehuset sommerhuset hovedhuset parkeringshuset lægehuset drivhuset udhuset baghuset forhuset kollegiehuset forsamlingshuset værtshuset kaffehuset bedehuset krisehuset dukkehuset fuglehuset hundehuset hønsehuset fyrhuset varehuset træhuset murstenshuset byhuset nabohuset fælleshuset plejehuset psykiatrihuset sundhedshuset domhuset tinghuset posthuset bosted hjemmet barndomshjemmet plejehjemmet børnehjemmet alderdomshjemmet forsorgshjemmet drengehjemmet pigehjemmet døgnhjemmet forældrehjemmet fosterhjemmet gården bondegården nabogården kirkegården skolegården baggården forgården hestegården fabriksgården hønsegården slægtsgården banegården fødegården lager skift deltid fuldtid halvtid akkord nat natten timeløn båd skib byggeplads provision hovedbanegården familiegården materielgården genbrugsgården hjemmeadressen værelse værelser institution kollegium højskole efterskole hospital
    misbrug hjemmeplejen hjemmehjælpen visitationen visitation ydelse økonomi løn fængslet arresten dér nedenunder ovenpå hjemmefra barndom egen skatteyderne
    familie folk venner veninder mennesker personer borgere patienter beboere naboer forældre pårørende kolleger kollegaer andre politi politiet læge tandlæge psykolog psykiater frisør fysioterapeut ingen nogen alle mange personale personalet
    mad kaffe vand øl vin hash medicin penge arbejde hjælp støtte kærlighed frygt angst held lykke glæde sorg gud jesus vorherre satan fanden lort nogen noget ting skole
    ham hende vedkommende personen typen fyren pigen konen manden damen kvinden drengen knægten chaufføren ekspedienten kassedamen betjenten vagten formanden bestyreren ejeren værten mester chefen bossen kokken rengøringen rengøringsdamen pedellen viceværten ordet stemmen
    dommeren direktøren psykologen lægen tandlægen psykiateren rådgiveren
  `),
  ]),
};

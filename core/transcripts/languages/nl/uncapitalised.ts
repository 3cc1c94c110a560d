import type { Uncapitalised } from '../uncapitalised.ts';
import { words } from '../words.ts';

/** Dutch without capitals. */
export const uncapitalised: Uncapitalised = {
  persons: words(
    `zonen zoons dochters jongens meisjes meiden kinderen broers zussen tweeling nichten neven vrienden vriendinnen collega's buren katten honden mr drs ir prof juffrouw juf`,
  ),
  verbs: words(`
    kent kende wenst wenste groet noemt luistert luisterde begrijpt begreep mist beloofde ontmoette bakt fietst fietste leest las slaapt sliep huilt huilde roept riep fluistert wacht wachtte praat praatte
    stuurt stuurde opent sluit vergat vergeet viel haat won verloor bepaalt zingt zong danst schreeuwt schreeuwde koopt kocht lag ligt klaagt klaagde kookt kookte kwamen kwamen gingen zaten waren hebben kaart kaartte zeiden zeggen kregen krijgen deden doen vonden vinden dachten denken wisten weten konden kunnen wilden willen moesten moeten mochten mogen zouden zullen hadden werden worden bleven blijven stonden staan liepen lopen wachtten heb hebt
  `),
  past: /.{3}(?:elde|erde|kte|pte|fde)$/u,
  arrivals: words('komt kwam kwamen belt belde zegt zei vraagt vroeg antwoordt antwoordde vindt heet heette'),
  travel: words(
    `reis vakantie weekend uitje bus trein boot fiets fietste fietsten jeugd adres kamer flat gevaren wandelde liep uitstapje dagje reden`,
  ),
  plural: /(?!)/u,
  from: words('van'),
  adverbs: /(?:lijk|end|ig|isch|en|t|keer|dagen|s)$/u,
  indefinite: words(
    "een mijn m'n je jouw zijn z'n haar ons onze jullie hun geen elk elke ieder iedere sommige veel meer enkele wat",
  ),
  qualifiers: words(
    'noordzijde zuidzijde oostzijde westzijde noord zuid oost west midden centrum noordwest noordoost zuidwest zuidoost rood groen blauw geel wit paars oranje zwart',
  ),
  purpose: words('voor'),
  purposeHeads:
    /(?:^|.)(?:kliniek|polikliniek|centrum|instituut|afdeling|vereniging|stichting|bureau|kenniscentrum|praktijk|genootschap)$/u,
  services: /(?:zorg|hulp|dienst|plein|loket|district|regio|steunpunt|begeleiding|bureau)$/u,
  named: words(
    `vv sv ttv rkvv svv hv kv avv rksv rkv gvv zvv vvv cvv fc bvv omnivereniging voetbalclub sportclub voetbalvereniging tennisvereniging tennisclub hockeyclub handbalclub korfbalclub gymvereniging zwemclub biljartclub dartclub duivenvereniging visclub schietvereniging carnavalsvereniging muziekvereniging toneelvereniging apotheek woonvorm woongroep huize bouwbedrijf schildersbedrijf installatiebedrijf autobedrijf hoveniersbedrijf dagblad weekblad gebroeders bakkerij slagerij boekhandel garage restaurant pizzeria eetcafé hotel camping manege kwekerij firma fa woningstichting pc pz az uz upc wzc rvt opz cgg caw wgc lac dvc vvv jeugdwerk buurtwerk straathoekwerk welzijnswerk jongerenwerk jeugdhuis opbouwwerk samenlevingsopbouw azc asielzoekerscentrum kringwinkel meubelzaak chiro scouts scouting gildehuis volkshuis dienstencentrum woonzorgcentrum rusthuis dagcentrum herstelacademie herstelcentrum zelfregiecentrum wijkgezondheidscentrum mutualiteit drukkerij brouwerij`,
  ),
  houses: words(`fonteinhuis stadsziekenhuis streekziekenhuis domkerk stadhuis`),
  ofTown:
    /(?:ziekenhuis|kliniek|polikliniek|volkshogeschool|hogeschool|universiteit|penitentiaire|gevangenis|lyceum|gymnasium|huisartsenpost|gezondheidscentrum)$/u,
  owned:
    /(?:vereniging|stichting|krant|courant|dagblad|fabriek|machinefabriek|bakkerij|slagerij|werf|zagerij|rederij|garage|werkplaats|smederij|transport|logistics|kwekerij|hotel|apotheek|fietsen|autobedrijf|bouwbedrijf|bouw|schilderwerken|boekhandel|school|college|kerk|klooster|gemeente|installatie|installaties|techniek|groep|zorg|wonen|metaal|staal|textiel|schoonmaak|logistiek|interieur|keukens|meubelen|meubels|kozijnen|verhuur|recycling|bestrating|grondwerken|elektro|plastics|vlees|vis|foods|bloemen|planten|tuinen|banden|tweewielers|bewind|advocaten|makelaars|verzekeringen)$/u,
  bare: /(?:taxi|taxi's|cafetaria|snackbar|school|college|lyceum|gymnasium|kerk|bakkerij|slagerij|werf|krant|courant|dagblad|fabriek|apotheek|kazerne|gevangenis|ziekenhuis|gasthuis|klooster|hotel|verpleeghuis|museum|machinefabriek|logistics|transport|bouw|techniek)$/u,
  kinds:
    /^(?!stedelijk|christelijk|koninklijk|academisch).*(?:e|isch|ig|lijk|end|aal|eel|iel|air|ief|baar|zaam|loos|st)$|^(?:gesloten|besloten|beschut|begeleid|beschermd|ambulant|groot|klein|goed|nieuw|oud|ander|open|eigen|vast|heel|lang|kort|leeg|vrij|vol|elk|laatste|volgende|zelfde|welk|welke|enig|eerste|dan|als|maar|dus)$/u,
  firmForms:
    'b\\.?v\\.?|n\\.?v\\.?|v\\.?o\\.?f\\.?|(?:&|en) (?:co|zn|zonen|zoon|partners)\\b\\.?|en zn|en dochters?|v\\.?z\\.?w|bvba|cvba|fc|boys',
  firmStarts: words('vzw bvba cvba dochter dochters b bv n nv v vof co zn zonen zoon en partners fc boys'),
  landscape: words(
    'plas plassen meer meren bos duinen duin heide hei strand haven park polder kanaal vaart rivier eiland baai plein kade brug station dijk molen markt gracht sluis toren poort singel vijver rotonde begraafplaats bibliotheek stadion kasteel zwembad camping viaduct',
  ),
  beforeName: words('ter ten den la le las los san santa prins prinses koning koningin'),
  saints: words('sint st sinte san'),
  dotted: words(
    'o.a b.v m.b.t t.o.v i.v.m a.u.b n.v o.i.d e.d z.o.z t.a.v d.w.z m.a.w n.a.v t.b.v t.g.v i.p.v i.d.d v.d v.chr n.chr e.v a.s j.l m.i z.g.n z.s.m p.p a.h.w d.m.v i.o m.u.v o.m a.m p.m i.e e.g v.a p.s n.b u.s e.u u.k t.v b.a m.a d.d s.v.p a.d v.z.w e.e.a w.v.t.t.k w.v.t.k b.g.g m.i.v i.t.t t.e.m m.u.z o.b.v i.s.m i.h.k.v i.c.m o.l.v p.o n.v.t m.m.v t.w i.h.b i.h.a p.w p.j p.d e.o n.a.w a.g.v m.n i.e.g a.m.v',
  ),
  bynames: words(
    'rosse kromme bleke zotte magere grote kleine lange dikke oude jonge rooie rode zwarte witte gekke scheve blinde snelle domme mooie rijke duitse schele kale manke ouwe stille lieve',
  ),
  ofNames: words('van vande vander'),
  beforeSurname: words('bij met voor aan naar door tegen over zonder namens via'),
  trades: words(
    'buurtkamer ontmoetingsruimte ontmoetingsplek ontmoetingsplaats buurtplek weggeefwinkel voedselbank kledingbank beenhouwer beenhouwerij kruidenier frituur tearoom taverne broodjeszaak krantenwinkel drankenhandel traiteur coiffeur bakker bakkerij slager slagerij kapper drogist drogisterij opticien fietsenmaker loodgieter elektricien schilder aannemer groenteboer visboer juwelier notaris makelaar huisarts tandarts fysiotherapeut taxi kringloop kringloopwinkel cafetaria snackbar frietkot friettent café eetcafé kroeg bar winkel garage boer boerderij zorgboerderij hostel lunchroom strandtent galerie theehuis herberg crèche inloop dagbesteding opvang woongroep camping supermarkt bouwbedrijf transportbedrijf firma rijwielhandel fietsenwinkel fietsenzaak smid bloemist slijterij slijter groentezaak groenteman snackbar snackcorner automatiek cafetaria ijssalon lunchroom brasserie bistro tearoom koffiehuis theehuis eethuis grandcafé buurtsuper avondwinkel kledingwinkel schoenenzaak schoenmaker meubelzaak meubelmaker dierenwinkel speelgoedwinkel doe-het-zelfzaak tuincentrum hoveniersbedrijf hovenier loonbedrijf aannemersbedrijf timmerbedrijf timmerman metselaar stukadoor installateur glazenzetter dakdekker rijschool autohandel autobedrijf autosloperij sloperij stomerij wasserette wasserij uitvaartverzorging uitvaartcentrum begrafenisonderneming schoonheidssalon nagelstudio barbier barbershop pedicure dierenkliniek dierenpension kinderopvang peuterspeelzaal crèche gastouderbureau bso sportschool fitnesscentrum dansschool dansstudio muziekschool scheepswerf rederij visserij viskraam viswinkel kaasboer poelier melkboer manufacturenzaak discotheek nachtclub dancing zalencentrum partycentrum feestzaal veiling veilinghuis',
  ),
  tradeEndings:
    /.{2}(?:handel|atelier|winkel|zaak|kiosk|kraam|salon|studio|café|restaurant|frituur|drukkerij|brouwerij|werkplaats|bedrijf|kantoor|praktijk|apotheek|garage|kwekerij|boerderij|camping|hotel|herberg|pension|hostel|wonen|vereniging|inloop|dagbesteding|kring|club|bond|koor|fanfare|harmonie|ploeg|gilde|kamer|[a-z]{2}erie|[a-z]{2}eria|theek|studio|lab|hub|makerij|fabriek)$/u,
  articled: words(
    'vries wit jong groot bruin bruijn zwart haas vos rooij goede vreede ruijter graaf waal groen lange',
  ),
};

import type { Uncapitalised } from '../uncapitalised.ts';
import { words } from '../words.ts';

/** Danish without capitals. */
export const uncapitalised: Uncapitalised = {
  persons: words(
    `sønner sønnerne døtre døtrene drenge drengene piger pigerne søstre tvillinger tvillingerne niecer nevøer venner veninder kolleger kollegaer naboer naboerne katte hunde moderator fyr kvinde dame pige dreng gut knægt grev grevinde musiker guitarist trommeslager`,
  ),
  verbs: words(`
    kender kendte ønsker foreslog hilser hilste nævner nævnte lytter forstår forstod hører hørte savner lover lovede mødte møder bager bagte cykler cyklede læser læste
    sover sov græder græd råber hvisker hviskede sørger sørgede venter ventede snakker taler talte sendte sender bad beder åbner lukker skændes glemte glemmer faldt døjer snød snyder
    elskede hader vandt tabte bestemmer bestemte kaldte sang synger danser skreg skriger hjælper købte køber laver lå ligger underskriver
  `),
  past: /.{2}ede$/u,
  arrivals: words(
    'kommer kom ringede ringer siger sagde spørger spurgte svarede svarer mener mente synes syntes hedder hed',
  ),
  travel: words(
    `tur ture ferie rejse rejser weekend udflugt bus tog toget bussen færgen cykel cyklede opvæksten opvækst adresse værelse lejlighed lejligheden flyttet boet sejlede løb vandrede`,
  ),
  plural: /(?:erne|ene)$/u,
  from: words('fra'),
  adverbs: /(?:t|vis|ende|ske|lig|ig|sk|sommetider|gange|steder)$/u,
  indefinite: words(
    'en et min mit mine din dit sin sit vores jeres deres hans hendes nogle flere mange ingen noget nogen hver hvert',
  ),
  qualifiers: words(
    'nord syd øst vest midt nordvest nordøst sydvest sydøst rød grøn blå gul hvid lilla orange sort',
  ),
  purpose: words('for'),
  purposeHeads:
    /(?:^|.)(?:klinik(?:ken)?|cent(?:er|ret|eret)|institut(?:tet)?|afdeling(?:en)?|afsnit(?:tet)?|enhed(?:en)?|forening(?:en)?|ambulatori(?:um|et)|kontor(?:et)?|videnscenter|selskab(?:et)?)$/u,
  services:
    /(?:plejen?|bostøtten?|hjælpen|tjenesten?|støtten|visitation(?:en)?|indsats(?:en)?|enhed(?:en)?|distrikt(?:et)?|område(?:t)?|sektor(?:en)?|vagten|forvaltning(?:en)?|familiehus(?:et)?)$/u,
  named: words(
    `apoteket brdr brødrene restaurant restaurationen pizzeria murermester tømrermester malermester smedemester vognmand købmand bagermester slagtermester snedkermester campingplads campingpladsen grillen kiosken fa firmaet holdet motionsholdet fodboldholdet koret bandet orkestret netværket dagcentret`,
  ),
  houses: words(
    `fontænehuset sundhedshuset medborgerhuset kulturhuset katedralskolen latinskolen domkirken toldboden centralsygehuset statshospitalet regionshospitalet amtssygehuset slagteriet mejeriet værftet bryggeriet teglværket savværket sukkerfabrikken cementfabrikken papirfabrikken stålværket folkebladet forsamlingshuset seminariet provstiet domprovstiet`,
  ),
  ofTown:
    /(?:psykiatrien|klinikken|hospitalet|sygehuset|hospitalsenheden|skolen|lægehuset|lægerne|gymnasiet|ambulatoriet|(?:mis|rus)\p{L}+centret|sundhedscentret|sundhedshuset|arresten|fængslet|seminariet|universitetet|familiehuset|familiecentret|fontænehuset|genbrugsen|brugsen|krisecentret|akuthuset|værestedet|herberget|varmestuen|teamet|skadestuen|modtagelsen|afsnittet|retten|biblioteket|rådhuset|(?:børne|ungdoms|distrikts|geronto|rets)psyk|(?:psykiatr|neurolog|kirurg|kardiolog|geriatr|gynækolog|reumatolog|ortopædk?irurg)isk|medicinsk)$/u,
  owned:
    /(?:forsikring|kolonihaver|haveforening|revision|grill|bodega|taxa|taxi|pizza|forening|selskab|avis|folkeblad|dagblad|tidende|stiftstidende|posten|fabrik(?:ker)?|mejeri|bageri|slagteri|værft|savværk|rederi|autoværksted|værksted|smedje|vognmandsforretning|murerforretning|tømrerforretning|forretning|transport|planteskole|gartneri|kro|hotel|apotek|cykler|auto|el-service|rengøring|entreprise|boghandel|varmestue|efterskole|friskole|højskole|privatskole|skole|kirke|kloster|menighed|sogn|kiosk|kor|orkester|maraton|fysioterapi|stiftelse|legat|børnehave|vuggestue|vaskeri|renseri|blomster|optik|cafe|café|konditori|salon|maskiner|marked|dagcenter|plejehjem|hospital|børnehjem|korshær|spejdere|cykelværksted|hestepension|rideskole|køreskole|musikskole|danseskole|tandklinik|fodklinik|museum|plejecenter|hospice|vask|el|kantine|bad|almene|maskinstation|pizza|hus)$/u,
  bare: /(?:taxa|taxi|apoteket|storcenter|skole|.{4}forretning|gymnasium|kirke|mejeri|bageri|slagteri|værft|avis|folkeblad|dagblad|tidende|stiftstidende|posten|boligforening|boligselskab|idrætsforening|boldklub|apotek|fabrik|maskinfabrik|kaserne|fængsel|arrest|sygehus|hospital|plejehjem|kloster|kollegium|seminarium|kro|hotel|varmestue|forsamlingshus|stift|teglværk|savværk|lægehus|aktivitetshus|medborgerhus|sogn|plejecenter|hospice|maskinstation|grill|pizzeria|bodega|kebab|autoværksted)$/u,
  kinds:
    /(?:sk|ske|ig|ige|lig|lige|al|alt|ale|el|elt|elle|iv|ivt|ive|ende|et|ede|bar|bare|som|løs|løse|ere|este|nær|nære)$|^(?:stor|stort|lille|små|god|godt|gode|ny|nyt|nye|gammel|gammelt|anden|andet|andre|åben|åbent|åbne|egen|eget|egne|tæt|fast|fin|fint|hel|lang|kort|tom|fri|frit|fuld|ren|hver|sidste|næste|samme|hvilken|hvilket|ene|eneste|begge|første|røde|sin|som|end|men)$/u,
  firmForms:
    'a/s|aps|i/s|p/s|k/s|amba|a\\.m\\.b\\.a\\.?|ivs|& (?:co|søn|sønner|partnere)\\b\\.?|og sønner|if|fk|bk|ik|gf|hk|fc|boldklub|idrætsforening|gymnastikforening',
  firmStarts: words(
    'a aps i p k amba ivs co søn sønner og partnere if fk bk ik gf hk fc boldklub idrætsforening gymnastikforening',
  ),
  landscape: words(
    'sø å fjord bakker bakke skov mose strand hede havn plantage ås eng enge ø næs dal kær bæk klit bugt nor vig sund hav sogn kirkegård banke plads torv kommune station park bro kirke bibliotek stadion slot strandpark skatepark golfbane busterminal rundkørsel trinbræt',
  ),
  beforeName: words('la le las los san santa'),
  saints: words('sankt sct skt vor'),
  dotted: words(
    'm.m m.v m.fl f.eks bl.a o.s.v osv p.g.a o.l e.l o.a d.v.s d.d t.d p.t f.t m.h.t i.f.m d.å s.u e.kr f.kr o.m.a a.m p.m i.e e.g m.a.o o.k d.s n.n s.å p.s n.b u.s e.u u.k t.v b.a m.a p.o a.d',
  ),
  bynames: words(
    'store lille lange tykke gamle unge røde sorte hvide skøre skæve blinde tossede hurtige dumme smukke rige svenske tyske halte søde fede',
  ),
  ofNames: words(''),
  beforeSurname: words(''),
  trades: words(
    'bager bageren slagter slagteren frisør frisøren købmanden tømrer murer vvs-mand smed tandlæge kiosken taxa taxi grillen',
  ),
  articled: words(''),
};

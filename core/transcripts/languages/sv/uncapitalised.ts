import type { Uncapitalised } from '../uncapitalised.ts';
import { words } from '../words.ts';

/** Swedish without capitals. */
export const uncapitalised: Uncapitalised = {
  persons: words(
    `söner sönerna döttrar döttrarna pojkar pojkarna flickor flickorna systrar bröder tvillingar tvillingarna vänner väninnor kollegor grannar grannarna katter hundar`,
  ),
  verbs: words(`
    känner kände hör ser önskar hälsar nämner nämnde lyssnar förstår förstod hörde saknar lovar mötte möter bakar cyklar sover sov gråter grät skriker skrek viskar väntar pratar skickar bad ber
    öppnar stänger bråkar glömde glömmer föll hatar vann bestämmer bestämde ringde ringer sjunger sjöng dansar hjälper köpte köper låg ligger fuskar mår mådde kramar klagar
  `),
  past: /.{2}ade$/u,
  arrivals: words(
    'kommer kom ringde ringer säger sa sade frågar frågade svarade svarar menar menade tycker tyckte heter hette',
  ),
  travel: words(
    `tur turer semester resa resor helg utflykt buss tåg tåget bussen färjan cykel cyklade uppväxt adress rum lägenhet lägenheten seglade sprang vandrade`,
  ),
  plural: /(?:arna|orna|erna|ena|talet)$/u,
  from: words('från'),
  adverbs: /(?:t|vis|ande|ende|ligen|iskt|isk|ig|ligt|gånger)$/u,
  indefinite: words(
    'en ett min mitt mina din ditt sin sitt vår vårt deras hans hennes några flera många ingen inget något någon varje',
  ),
  qualifiers: words(
    'norr söder öster väster nord syd öst väst city centrum mitt nordväst nordost sydväst sydost röd grön blå gul vit lila orange svart',
  ),
  purpose: words('för'),
  purposeHeads:
    /(?:^|.)(?:klinik(?:en)?|cent(?:er|ret|rum)|institut(?:et)?|avdelning(?:en)?|enhet(?:en)?|förening(?:en)?|mottagning(?:en)?|kontor(?:et)?|sällskap(?:et)?|verksamhet(?:en)?)$/u,
  services:
    /(?:tjänsten?|vården?|stöd(?:et)?|hjälpen|enhet(?:en)?|distrikt(?:et)?|område(?:t)?|jouren|förvaltning(?:en)?|verksamhet(?:en)?)$/u,
  named: words(
    `villa apotek apoteket kvarteret restaurang restaurangen pizzeria pizzerian bröderna värdshuset hotell camping campingen kiosken firma firman laget kören bandet murarmästare byggmästare åkare krogen`,
  ),
  houses: words(
    `fontänhuset missionskyrkan frikyrkan pingstkyrkan betelkyrkan ebeneserkyrkan baptistkyrkan filadelfiakyrkan korskyrkan stadskyrkan storkyrkan fiskhallen saluhallen ishallen simhallen stadsteatern konserthuset badhuset hembygdsgården teknikhuset resecentrum resecentret kvinnojouren brottsofferjouren stadsmissionen katedralskolan domkyrkan centralsjukhuset centrallasarettet länssjukhuset universitetssjukhuset kulturhuset slakteriet mejeriet varvet bruket bryggeriet sågverket pappersbruket stålverket sockerbruket folkets medborgarhuset bygdegården`,
  ),
  ofTown:
    /(?:psykiatrin|kliniken|akuten|psyk|sjukhuset|lasarettet|folkhögskolan|högskolan|vårdcentralen|gymnasiet|mottagningen|häktet|fängelset|anstalten|universitetet|hälsocentralen|tingsrätten|förvaltningsrätten|familjehuset|familjecentralen|härbärget)$/u,
  owned:
    /(?:försäkring|kolonilotter|koloniförening|revision|grill|taxi|pizza|förening|sällskap|tidning|tidningen|allehanda|dagblad|posten|kuriren|bladet|nyheter|fabrik|mejeri|bageri|slakteri|varv|sågverk|rederi|bilverkstad|verkstad|väg|gata|gränd|torg|allé|express|logistik|bemanning|omsorg|hemservice|rör|plåt|kakel|vvs|svets|flytt|trädgård|anläggning|smedja|åkeri|plåtslageri|måleri|bygg|transport|plantskola|krog|kiosk|gatukök|kebab|maraton|kör|service|salong|frisör|data|tjänst|konsult|assistans|kompani|vitvaror|hushållsmaskiner|möbler|däck|begagnat|antikt|loppis|livs|kemtvätt|skrädderi|trafikskola|gym|festival|krog|hotell|apotek|cykel|bil|el|städ|entreprenad|bokhandel|folkhögskola|friskola|skola|kyrka|kloster|församling|lasarett|fastigheter|värdshus|kiosk|kör|orkester|band|maraton|fysioterapi|stiftelse|förskola|dagis|tvätt|blommor|optik|café|kafé|konditori|salong|maskiner|marknad|äldreboende|sjukhus|barnhem|ridskola|körskola|musikskola|tandvård|museum|livs|grillen|kiosken|möbler|bilar|båtar|cyklar|maraton|klubbstuga|äldrecenter|vård|gruppen|hörna|hus)$/u,
  bare: /(?:[a-zåäö]{3,}(?:cent(?:er|rum)|kör|bibliotek|museum|teater|bad|hall)|taxi|kiosk|gatukök|kebab|maraton|trafikskola|loppis|festival|apoteket|köpcentrum|skola|gymnasium|kyrka|mejeri|bageri|slakteri|varv|tidning|tidningen|allehanda|dagblad|posten|kuriren|bladet|nyheter|bostadsförening|idrottsförening|apotek|fabrik|regemente|fängelse|häkte|anstalt|sjukhus|lasarett|kloster|seminarium|krog|hotell|värdshus|sågverk|vårdcentral|folkhögskola|församling|bygdegård)$/u,
  kinds:
    /(?:sk|skt|ska|ig|igt|iga|lig|ligt|liga|al|alt|ala|ell|ellt|ella|iv|ivt|iva|ande|ende|ad|at|ade|en|et|bar|bart|bara|sam|lös|löst|lösa|are|ast|aste|nära|il|ilt|ila|är|ära|ös|öst|ösa|siv|siva|iella)$|^(?:stor|stort|stora|liten|litet|lilla|små|god|gott|goda|ny|nytt|nya|gammal|gammalt|gamla|annan|annat|andra|öppen|öppet|öppna|egen|eget|egna|hel|helt|lång|kort|tom|fri|fritt|full|ren|varje|sista|nästa|samma|vilken|vilket|enda|första|sluten|slutna|som|än|men)$/u,
  firmForms:
    'ab|hb|kb|& (?:co|son|söner|partners)\\b\\.?|och söner|fk|bk|if|ik|gf|ff|hk|fc|aik|sk|idrottsförening|bollklubb',
  firmStarts: words(
    'ab hb kb co son söner och partners fk bk if ik gf ff hk fc aik sk idrottsförening bollklubb',
  ),
  landscape: words(
    'sjö sjön å ån älv älven fjäll berg skog mosse strand hed hamn ås äng ö näs dal vik sund bäck fors socken torg park församling kommun station central bro kyrka bibliotek slott torn gård hamn badplats kyrkogård vårdcentral hälsocentral resecentrum busstation camping folkpark simhall golfbana sporthall',
  ),
  beforeName: words('la le las los san santa'),
  saints: words('sankt s:t sankta st'),
  dotted: words(
    'm.m m.fl t.ex bl.a o.s.v o.d p.g.a o.dyl d.v.s s.k f.d f.n t.o.m fr.o.m e.d d.d n.n e.kr f.kr a.m p.m i.e e.g m.a.o o.k s.a.s e.dyl p.s n.b u.s e.u u.k t.v b.a m.a',
  ),
  bynames: words(
    'stora lilla långa tjocka gamla unga röda svarta vita galna sneda blinda snabba dumma vackra rika norska finska feta halta snälla',
  ),
  ofNames: words(''),
  beforeSurname: words(''),
  trades: words(
    'bagare bagaren frisör frisören handlaren snickare rörmokare tandläkare kiosken taxi grillen salong',
  ),
  articled: words(''),
};

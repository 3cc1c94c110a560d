import { words } from '../words.ts';

/** Dutch words that tell of the word beside them whether it is a name. */
export const cues = {
  person: words(`
    hr drs kotmadam madame tweelingbroer tweelingzus stiefbroer stiefzus halfbroer halfzus schoonbroer kozijn petekind metekind buddy maatje onderbuurman bovenbuurman onderbuurvrouw bovenbuurvrouw huisbaas huisgenoot kamergenoot medebewoner woonbegeleider woonbegeleidster groepsleider teamleider hulpverlener hulpverleenster hoofdverpleger verpleger wijkverpleegkundige ergotherapeut vaktherapeut sociotherapeut zorgkundige kuisvrouw poetsvrouw huisdokter trajectbegeleider reclasseringswerker voogd zuster broeder pastor diaken imam jobcoach hoofdagent inspecteur kapelaan meneer mevrouw dhr mevr mw heer dokter dr arts huisarts psychiater psycholoog psychologe verpleegkundige begeleider begeleidster behandelaar casemanager maatschappelijk werkster werker
    mentor coördinator leidinggevende chef baas collega advocaat bewindvoerder curator dominee pastoor leraar juf meester wethouder burgemeester voorzitter notulist voorganger wijkagent agent
    moeder vader oma opa broer broertje zus zusje zuster tante oom ome neef nicht nichtje neefje man vrouw vriend vriendin ex exman partner zoon zoontje dochter dochtertje kleinzoon kleindochter
    heit mem pake beppe moeke vake bompa bomma bonpapa bonmama nonkel tant moemoe vava opoe buurman buurvrouw schoonmoeder schoonvader zwager schoonzus stiefvader stiefmoeder pleegmoeder pleegvader hond kat maat kameraad mam pap mama papa stagiair stagiaire vrijwilliger ervaringsdeskundige
  `),
  naming: words(
    'dhr mevr mw heet heette heten heetten genaamd bijgenaamd noemen noemt noemde noemden genoemd naam alias',
  ),
  fillers: words('dus eigenlijk gewoon nu zo toch maar hem haar hij ze ik mij me zich niet altijd steeds'),
  verbs: words(`
    bood biedt betaalt betaalde bezocht bezoekt dronk eet at ergert fietst fietste fluistert gelooft geloofde groet haatte herkent herinnert hielp hoopt huilt huilde is kent kende kijkt keek kiest koos kookt kookte koopt kocht lacht leert leerde leest las lijkt leek luistert meent mist noemt noteert ontving opent overlegt praat praatte presenteert preekte probeert regelt rookt rookte ruimt schildert schrikt slaapt sliep snapt snurkt speelde spreekt sprak springt stierf studeert stuurt stuurde tekent telt traint trok trouwde verhuisde verkocht verloor vertrok verzorgt viel voelt voelde volgt volgde vertelt wacht wachtte wandelt weigert weigerde werkt wint won wonen zingt zoekt zocht zorgt zwijgt
    zegt zei zeggen heeft had is was kwam komt belde belt vroeg vraagt vindt vond denkt dacht vertelde vertelt zou zal wil wilde kon kan gaat ging woont woonde kreeg krijgt werd wordt nam neemt gaf geeft hielp helpt
    zat zit stond staat schreef schrijft reed rijdt werkt werkte maakt maakte deed doet zag ziet wist weet overleed leeft begon stopte hield houdt liet laat haalde haalt lachte lacht knikt knikte speelt speelde drinkt dronk legt legde
    stelt stelde opent opende meldt meldde hoort hoorde loopt liep moest moet mag mocht app appt appte bracht brengt zette
  `),
  behindNickname:
    /^(?:(?:zo )?(?:noem(?:t|en|de|den)|heet|heette) (?:(?:ze|we|iedereen|ik|zij|wij|men|hij|je) )?(?:hem|haar|me|mij|ons|zich(?:zelf)?)|(?:zo )?heet(?:te)? (?:hij|zij|ze|ik)|zoals [\p{L}' ]{2,34}(?:noem(?:t|en|de|den)|heet|heette|genoemd)(?: |$)|(?:is|was) (?:mijn|zijn|haar|z'n|m'n|d'r|de|onze) \p{L}*naam(?: |$))(?!.* (?:dat|het) )/u,
  saying: words(
    'zelf zei zegt vroeg vraagt lachte lacht knikte knikt vertelde vertelt antwoordde antwoordt belde appt appte huilde huilt vindt vond meldt meldde zucht zuchtte mompelt mompelde fluistert riep roept grijnst grinnikt',
  ),
  company: words(
    'met bij van naar voor door en of als aan tegen over dat belde vroeg ontmoette ken kende kent noemde mis mist bezoekt bezocht bel vraag dan toen toe omdat sinds totdat maar',
  ),
  pronouns: words('hij zij ze ik die'),
  and: words('en'),
  determiners: words(
    'een de het dit deze die mijn jouw je zijn haar hun ons onze uw elk elke ieder iedere geen iets alle hele zelfde ik jij u wij hij ze kan zal moet mag wil te heel veel weinig meer minder erg zo goed echt',
  ),
  modals: words('mag moet kan zal'),
};

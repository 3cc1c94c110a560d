import { words } from '../words.ts';

/** Things that Dutch meeting places, homes, wards and clubs are called by, and that few are at otherwise. */
export const signs: ReadonlySet<string> = words(`
zonnebloem regenboog schakel spil spiegel kompas baken vuurtoren lantaarn lantaren kaars vlam vonk poolster noordster morgenster zonnehoek zonnewijzer zonnestraal zonnehuis lichtpunt boei anker ark oase bron fontein waterput pomp
linde linden lindeboom eik eiken eikenboom beuk beuken berk berken wilg wilgen populier esdoorn kastanje kastanjes iep olm elzen hulst meidoorn sleedoorn braam bremstruik brem heidebloem korenbloem klaproos klaver klavertje madelief madeliefje tulp lelie waterlelie varen spar dennen sparren jeneverbes appelboom appelgaard appelhof boomgaard perenboom notenboom notenhof
vlinder libel libelle honingraat bijenkorf korf mierenhoop egel ooievaar zwaluw merel leeuwerik reiger kievit uil valk arend zwaan pelikaan nachtegaal specht ijsvogel kraanvogel fazant patrijs wulp schelp parel zeester zeepaard dolfijn otter eenhoorn schildpad
molensteen waterrad rad tandrad weefgetouw weverij spinnerij spinnewiel draad knoop kluwen lapjesdeken smidse smederij aambeeld hoefijzer zaagmolen timmerij pakhuis graanschuur hooiberg hooizolder poort stadspoort bastion vesting burcht hoeksteen sluitsteen bouwsteen baksteen mozaïek palet penseel klankbord stemvork toonladder trommel harp melodie
horizon einder dageraad morgenstond zonsopgang noorderlicht kruispunt knooppunt keerpunt kantelpunt startpunt draaipunt springplank opstap stapsteen ladder tussenstap tussenstop pleisterplaats rustpunt vrijplaats vrijhaven thuishaven luwte schuilplaats schuilhut blokhut tipi nest nestkast huifkar karavaan wissel zijspoor remise locomotief wagon stoomboot schuit boeg roer zeil mast kombuis kajuit klipper botter tjalk driemaster
wereldbol globe puzzel puzzelstuk dobbelsteen domino kubus cirkel spiraal driehoek pijler zuil spaak stroomhuis ketelhuis koetshuis poorthuis zonneweide wende meander terp vliering
`);

/** What people are called by who are not called by their name: animals, ranks and trades, things that one is known for. */
export const nicknames: ReadonlySet<string> = words(`
beer wolf vos haas muis rat tijger leeuw olifant pinguïn uil kraai raaf duif mus kip haan gans zwaan krab garnaal haring makreel snoek paling haai mier wesp spin kever slak slang schildpad krokodil aap gorilla egel das otter bever konijn hamster big stier ezel geit kameel panda schaap kikker pad
kapitein schipper admiraal generaal majoor kolonel sergeant korporaal baron graaf koning prins prinses keizer sultan paus bisschop monnik non professor ridder piraat cowboy sheriff indiaan viking matroos visser smid timmerman dichter filosoof tovenaar heks trol kabouter engel duivel spook clown profeet
krul sproet kale hoed muts pet laars klomp bril schroef donder bliksem vonk raket turbo diesel motor propeller hamer beitel spijker peuk pijp sigaar kurk blik emmer bezem borstel kwast mes bout moer sleutel
aardappel wortel tomaat augurk erwt boon radijs banaan pruim citroen sinaasappel rozijn amandel worst frikandel kroket oliebol krakeling wafel
`);

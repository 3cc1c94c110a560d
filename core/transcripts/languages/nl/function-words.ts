import { words } from '../words.ts';

const VOWELS = /[aeiou]{1,2}/u;

/** A word as it is written where the voice stresses it: één, eén, dát. */
function stressed(word: string): string[] {
  const vowels = VOWELS.exec(word)?.[0] ?? '';
  const [first = '', second = ''] = vowels;
  const [stress, more] = [first, second].map((vowel) =>
    vowel === '' ? '' : `${vowel}\u0301`.normalize('NFC'),
  );
  return [`${stress}${second}`, `${stress}${more}`, `${first}${more}`].map((accented) =>
    word.replace(VOWELS, accented),
  );
}

const PLAIN = words(`
mvg groet groeten groetjes onderwerp avonds ochtends morgens middags nachts zaterdags zondags tel
aan aangezien achter achteraf af afgelopen al alle alleen alles allemaal allerlei als alsof altijd ander andere anders anderen attent bang bedankt bedoel bedoelt beetje begin begon begonnen begint behalve beide beiden bel belde bellen belt ben beneden beste beter bij bijna binnen binnenkort
bleef blij blijf blijft blijven boos boven bovendien bovenop brengen bracht buiten d daar daarbij daardoor daarin daarna daarnaast daarom daarop daartoe daarvan daarvoor dag dagen dan dank dat de deden deed den der deze denk denken denkt dicht die dien dienen dik ding dingen dit doe doen doet dood door doorheen dus duidelijk duurde dwars echt echter een één eens eerder eerlijk eerst eerste eigen eigenlijk
elk elkaar elke en enige enkel enkele er eraan erbij ergens ergste erheen erin erna ernaar erop ertussen eruit ervan ervoor even eventueel evenals fijn flink ga gaan gaat gaf gauw ge geef geeft geen gegaan gehad gehoord gek geld geleden gelijk gelukkig genoeg gerust geval gewoon gezegd gezien ging gingen gisteren goed goede goeie goh graag groot grote haar had hadden heb hebben hebt heel heen heeft heet heette hele help helpen helpt helemaal hem hen het heus hield hier hierbij hierdoor hierna hierover hij hoe hoeveel hoewel hoezo hoi hallo hoor hoorde hoog hou houd houden houdt huis hun
iedere iedereen ieder iemand iets ik immers in inderdaad ineens ingeval intussen is ja jaar jaren jammer jawel je jezelf jij jou jouw juist jullie kan kant kennelijk keer keren kijk kijken kijkt klaar klein kleine klopt klopte koffie kom komen komt kon konden koop kort korte krijg krijgen krijgt kreeg kun kunnen kunt kwam kwamen kwijt laat laatst laatste lag lang langer langs later laten lastig leek leef leuk leven leest liep lief liefst liever liggen ligt lijkt loop loopt los maak maakt maakte maand maar mag maken man meer meest meestal meneer mens mensen merkt met mevrouw mij mijn mijnheer min minder misschien moe moeder moeilijk moest moet moeten mocht mochten moment mooi morgen
na naar naast nadat nacht natuurlijk nee neem nemen net niemand niet niets niks nieuw nieuwe nodig nog nogal nooit nou nu of ofschoon och oh ok oké okay om omdat omheen omlaag omhoog onder ondanks ondertussen ongeveer onlangs ons onze ooit ook oom oma opa op open opeens opnieuw opzij oud oude ouder ouders over overal overigens paar pap papa pas per plotseling plus praat praten precies probeer prima raar recht redelijk rond rustig samen schrijf schrijft sinds slecht slechts sliep snap snel soms soort sorry spijt spreek sprak staan staat stil stiekem stond stoppen straks sta stuk te tegen tegenover tegenwoordig telkens ten tenminste tenslotte ter terug terwijl tevens thuis tien tijd tijdens tijdje to toch toe toen toevallig tot totdat trouwens tussen tuurlijk twee tweede u uit uiteindelijk uiteraard uur uw vaak vader vallen van vanaf vanavond vandaag vandaar vanmorgen vanmiddag vanochtend vanuit vanwege vast vaste veel verder verdomme vergeet verschillende vertel verteld vertelde vertellen vertrouwen vervolgens vier viel vind vinden vindt vol volgende volgens vond voor vooral voorbij voordat voorheen voorlopig vorig vorige vraag vraagt vrij vrijdag vrijwel vroeg vroeger vrouw
waar waarbij waarna waarom waarover waarschijnlijk waarvan waarvoor wacht wachten wanneer want waren was wat we week weken weer weet weg wegens weinig wel welk welke welkom werd werden werk werken werkt werkte wie wij wil wilde wilden willen wist wonen woon woont woonde word worden wordt wou ze zei zeg zeggen zegt zeer zeker zelf zelfde zelfs zes zet zette zich zichzelf zie zien ziet zij zijn zin zit zitten zo zoals zodat zodra zoek zogenaamd zolang zomaar zon zonder zou zouden zorg zorgen zus zulk zulke zult zullen zwaar zoiets zeven vijf acht negen nul elf twaalf
januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag winter zomer herfst lente kerst pasen pinksteren
moeder vader mama broer zus tante neef nicht man vrouw zoon dochter kind kinderen kleinkinderen ouders huisarts dokter psychiater psycholoog verpleegkundige begeleider begeleiding gemeente hulp zorg steun contact angst medicatie medicijnen woning kamer huis telefoon auto bus deur hond kat eten brood geluk rust hoop liefde dood leven wereld stad dorp school werk baan geld schuld schulden
gesprek afspraak vergadering team mijn ouders gemeente ggz politie ziekenhuis crisis opname kliniek bewind uitkering
zelden steeds meteen absoluut namelijk
da das ge gij ulle mijne uwe zijne nen nie dees ewel awel allee amai zenne wablieft precies seffens subiet ginder ginds moi houdoe doei ha hé hee hey yo ajuus salut dank bedankt tot biet neet wat wij waarm
`);

/** Words that start Dutch sentences, or Flemish ones, or are no name whatever the word list says. */
export const functionWords: ReadonlySet<string> = new Set(
  [...PLAIN].flatMap((word) => [word, ...stressed(word)]),
);

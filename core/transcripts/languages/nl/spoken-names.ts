import type { SpokenNames } from '../spoken-names.ts';
import { words } from '../words.ts';
import { nicknames, signs } from './signs.ts';
import { towns } from './spoken-towns.ts';

/** How Dutch speech gives away that a word is a name. */
export const spokenNames: SpokenNames = {
  towns,
  grammar: { articleStays: true, articleHangs: false, compoundsApart: false },
  articles: words('de het t it'),
  behindVerb: words('het je'),
  thus: words('zo'),
  copulas: words('is was'),
  relatives: words('die'),
  explaining: {
    openers: words('dat is was het die zijn wat dit'),
    copula:
      /^(?:(?:dat|het|die|wat|dit) )?(?:is|was|zijn|waren) (?:(?:dus|zeg maar|eigenlijk|gewoon|zo'n|zo|een soort|wel|nu|toch|ook|zeg|maar|nou|een soort van) )*(?:(?:een|het|de|'t|zo'n|ons|onze|mijn|zo een) )?(?:(?:kleine?|grote?|nieuwe?|oude?|soort|beschermde|begeleide|tijdelijke|beschermd|begeleid) )*/u,
    kinds:
      /(?:^plek|^zaak|^winkel|bedrijf|firma|inloop|buurthuis|woonvorm|woonplek|wonen|voorziening|locatie|ontmoetingsplek|ontmoetingsruimte|supermarkt|snackbar|cafetaria|kroeg|kapper|opvang|dagopvang|dagbesteding|werkproject|flat|wijk|dorp|kiosk|woning|aanbieder|organisatie|instantie|school|inrichting|instelling|gevangenis|internaat|hostel|pension|jeugdzorg|atelier|moskee|lunchroom|praatgroep|zelfhulpgroep|^hic|^paaz|^eic|^fpa|^fpk|^fpc|^azc|^ic|unit|crisisplek|logeerplek|respijtplek|kazerne|camping|park|pleintje|plein|buurt|gehucht|straat|café|eetcafé|restaurant|frituur|bar|tehuis|rusthuis|klooster|kerk|boot|werkplaats|academie|kring|koor|pand|gebouw|complex|hofje|villa|klooster|loods|fabriek|school)$/u,
  },
  calling: {
    verbs: words('noem noemen noemt noemde noemden genoemd'),
    passive: words('genoemd'),
    callers: words('ze we iedereen mensen men ik zij wij'),
    self: words('ik man'),
    called: words('hem haar mij me ze ons het altijd gewoon hier daar die'),
    calledBehind: words('dat die'),
    atEnd: {
      called: words('hem haar mij ons'),
      contacted: words('gebeld gemaild geappt gesproken opgebeld teruggebeld ontmoet'),
    },
    asked: { how: words('hoe'), between: words('het dat die ie ze daar nou nu ook weer alweer toch eh ook') },
    said: {
      verbs: words('zegt zeggen zei zeiden'),
      behind: words('tegen omdat want'),
      never: words('stop amen sorry doei bedankt dank welterusten'),
    },
    somebody: words('ik hij zij ze ie'),
  },
  introduction: {
    last: words('ben met'),
    whole: /(?:hoi|hallo|dag|goedemorgen|goedemiddag|hé|hey) (?:(?:u|je) spreekt )?(?:ik ben|met)$/u,
    greetings: words(
      'goeiemorgen goedemorgen goedemiddag goeiemiddag goedenavond goeieavond hallo hoi welkom',
    ),
  },
  nicknames: {
    words: nicknames,
    telling: words(
      'zei zegt vertelde vertelt vroeg vraagt lachte lacht belde belt appte appt vindt vond dacht denkt riep roept zelf knikte huilde beloofde fluisterde zuchtte mopperde groet',
    ),
    existence: words(
      'heb is en met was alleen heet hebt je dan toen ook nog daar had hadden werkt werkte zit zat komt kwam woont woonde loopt liep',
    ),
    modals: words('mag moet kan wil zal'),
    comers: words('kwam komt'),
    it: words('het dat'),
    identified: /^(?:dat (?:is|was) (?:die|degene|hem|haar)(?: |$)|die (?:met|van|daar) )/u,
    byQuality: {
      articles: words('de den'),
      qualities: words(
        'kromme bleke rosse rooie ros kale manke schele dove magere scheve zotte gekke malle dolle lange dikke zwarte witte blonde snorre',
      ),
    },
  },
  whose: {
    pets: words(
      'kat katje kater poes poesje hond hondje konijn vogel parkiet papegaai paard pony cavia hamster pup puppy',
    ),
    owners: words("mijn m'n zijn z'n haar d'r onze ons hun"),
  },
  houses: /.{3}(?:huis|hof|hoeve|molen|loods|fabriek)$/u,
  brandAdjectives: words(
    'oude nieuwe witte zwarte rode blauwe groene gouden gulden vergulde kleine grote vrolijke',
  ),
  at: {
    bare: words('bij via naar vanuit tegenover naast'),
    several: words('bij'),
    beginnings: /^stichting$/u,
    articled: { prepositions: words('bij op naar in van uit'), common: words('van') },
    behindTown: words('op bij van naar'),
  },
  dwelling: {
    verbs: words('woon woont woonde woonden gewoond wonen opgegroeid geboren verhuisd verhuisde'),
    kinds:
      /(?:kamer|huis|woning|flat|flatje|caravan|tent|auto|bus|busje|camper|schuur|kelder|studio|appartement|villa|boerderij|opvang|instelling|inrichting|groep|woonvorm|portiek|garage|garagebox|natuur|bossen|bos|bergen|duinen|polder|provincie|gevangenis|^stad|(?:binnen|hoofd|haven|provincie|studenten|wereld|garnizoens)stad|regio|^buurt|^wijk|(?:woon|volks|nieuwbouw|achterstands|villa|probleem|kracht|pracht|arbeiders)(?:wijk|buurt)|streek|omgeving|crisis|oorlog|tijd|periode|zomer|winter|lente|herfst|weekend|week|jaar|ellende|rommel|kou|tehuis|internaat|kliniek|kraakpand|pand|gebouw|gezin|familie|nest|container|boot|schip|hut|^tuin|gemeente|land|centrum|straat|noorden|zuiden|oosten|westen|midden|begin|hoek|wereld|goot|put|hel|hemel|ziekenhuis|afdeling|inloop|noodopvang|azc|kamp|hotel|pension|hostel|wijk|buurt|dorp|toren|gang|rand|periferie|tussentijd|zorg)$/u,
  },
  work: {
    words: words('werk werkt werkte gewerkt werken baan stage reed rijdt'),
    prepositions: words('bij voor'),
  },
  signs: { words: signs, at: words('bij naar van op in langs uit') },
  projects: {
    nouns: words(
      'project stichting bureau vereniging vzw coöperatie fonds initiatief campagne werkgroep actiegroep',
    ),
    foundations: {
      nouns: words('stichting vzw coöperatie'),
      sentence: words(
        'is was dat die wat daar hier maar want dus toen dan nu nou hè hoor ook omdat als of ik wij we ze zij hij ge gij ja nee om eh zeg geloof denk heet heette geweest gewerkt gezeten gebeld geregeld terecht',
      ),
    },
  },
  definite: /$^/u,
  several: /(?:en|[^aeiou]s|je|jes)$/u,
  abstract:
    /(?:lijk|ing|heid|isch|tie|teit|isme|schap|dom|nis|elijks|kamer|lijst|dienst|ronde|gang|tafel|bord|map|overleg|post|deur|kast|doos)$/u,
  sites: words('plek huis gebouw pand adres woning kamer rest probleem leven ander andere eerste laatste'),
  generic: words(`
    klok lamp mat bad ketel fles flessen sleutel sleutels jas jassen hek pad stoeprand veld luchthaven veerboot concert verpleegster ploeg cursus spel brief brieven bericht berichten affiche dagboek huur loon wind lawaai geur kleur vorm gewicht grootte temperatuur druk
    paraplu hoed handschoenen sjaal gordijnen laden planken kasten stofzuiger bezem emmer lampje stekker oplader printer afstandsbediening deurbel oprit zebrapad
    mensen elkaar voorbaat toeval gebrek nader vlagen benadering uitstek voorkeur uitzondering wijze gelegenheid leven leiding iemand niemand iedereen iets niets familie vrienden personeel politie justitie defensie schuldhulp psychiatrie maatschappelijk
    aankomst vertrek opname ontslag thuiskomst binnenkomst regen zon mooi slecht goed licht donker daglicht kaarslicht navraag afwezigheid aanvang begin dag nacht geboorte overlijden brand gevaar twijfel verlies
    geld eten drinken koffie thee bier wijn water wiet hasj alcohol drugs medicatie medicijnen werk hulp zorg steun liefde angst verdriet rust god jezus school thuis kantoor huis bed tafel deur raam straat stad dorp buurt wijk land
    huisarts dokter tandarts apotheek apotheker psychiater psycholoog therapeut fysio fysiotherapeut kapper bakker slager groenteboer notaris rechter rechtbank advocaat politie gemeente balie loket kassa receptie ingang uitgang deur poort raam trap lift tafel bank stoel bed kast kachel haard vuur telefoon computer tv televisie radio
    bushalte halte tram trein bus auto fiets metro station stoplicht stoplichten kruising rotonde brug sluis haven markt kerk moskee school supermarkt winkel snackbar kroeg café bar disco bioscoop bieb bibliotheek sportschool zwembad voetbal training wedstrijd club bingo koffie lunch borrel maaltijd dagopening dagstart overdracht intake evaluatie
    vergadering bespreking afspraak gesprek onderzoek behandeling opname crisis uitvaart begrafenis bruiloft verjaardag feest familie buurvrouw buurman buren vriend vriendin kinderen ouders zus broer groep leiding begeleiding verpleging zusterpost zusters broeders directie directeur baas chef teamleider
    politie brandweer ambulance belastingdienst belasting sociale uitkering bewindvoerder verzekering woningbouw verhuurder eigenaar instelling kliniek afdeling inloop dagbesteding daklozenopvang opvang dierenarts boer molen rivier zee strand plas vijver sloot bos park speeltuin begraafplaats snelweg weg straat hoek zijkant voorkant achterkant kant eerste tweede derde laatste volgende vorige anderen rest meesten enige start einde begin uitleg voordeur achterdeur keuken
    avond ochtend middag namiddag voormiddag nacht weekend week maand zomer winter lente herfst hitte kou koude sneeuw mist storm regenbui verkeer file spits stilte ruimte natuur buitenlucht lucht hemel hel verte toekomst verleden heden systeem praktijk rij wacht gemeenschap samenleving maatschappij buurt omgeving schaduw lade la spiegel gordijn broekzak jaszak zak tas rugzak portemonnee portefeuille envelop brievenbus prullenbak vuilnisbak container kist krat mand pan oven magnetron vriezer ijskast kraan wasmachine droger was afwas vaatwasser goot modder zand gras struiken bosjes sloot beek waterkant oever zon maan sterren krant folder boek map computer systemen bestanden statistieken cijfers wet praktijken politiek media kranten pers tweede kamer gevangenis cel isoleer isoleercel separeer arrestantencel politiecel rechtszaal wachtkamer spreekkamer lobby hal gang lift kleedkamer kantine moestuin kas stal schuur paardenstal kliniek therapie groepstherapie puberteit jeugd kindertijd oorlog crisis ellende shit put goede gaten knoop war stress paniek psychose depressie roes coma bus metro taxi vrachtwagen kar winkelwagen lappenmand bijstand ziektewet wao wajong schuldsanering pauze tussentijd eindfase beginfase buik maag rug keel mond neus ogen oren knie voet tenen schouder spiegel auto ambulance berm bocht polder duinen bergen heuvels vallei jungle woestijn
    war terrein drempel ambacht muziek hoogte gang koelkast keuken kelder zolder zolderkamer schuur tuin garage badkamer douche wc slaapkamer woonkamer kamer balkon terras dak vloer grond bord lijst agenda rapport dossier verslag papier formulier foto filmpje film scherm internet website app foon telefoon mobiel laptop computer hand arm been rug buik hoofd hart spoedeisende soep heftruck kaarttafel wachtlijst planning rooster camera kalender muur rand kant manier moment dag duur tijd wijze fiets brommer scooter boot trein snelweg parkeerplaats stoep straat markt plein dam berg top bodem camping boerderij wereld gebied eiland gok proef bon rekening pof bank grill vlucht loop been vingers kop koffie achtergrond voorgrond eerste tweede derde begane laatste gebouw goede verkeerde juiste plank pot
    huis ziekenhuis verpleeghuis buurthuis inloophuis tehuis stadhuis gemeentehuis verzorgingshuis rijtjeshuis kraakhuis badhuis warenhuis opvanghuis vakantiehuis tuinhuis clubhuis dorpshuis wijkhuis logeerhuis gasthuis weeshuis bejaardenhuis koffiehuis eethuis rusthuis grachtenhuis woonhuis poppenhuis crisishuis jongerenhuis zorghuis herstelhuis respijthuis gezinshuis blijfhuis gerechtshof hof kerkhof windmolen loods bankhuis ouderhuis hoekhuis gekkenhuis postkantoor dolhuis
    jaren maanden weken dagen uren niks zichzelf ander anderen bewoners cliënten patiënten naasten ouders kinderen collega's buren artsen huisarts psychiater psycholoog tandarts fysiotherapeut kapper bakker slager notaris rechter
    vrijwilligers vrijwilliger begeleiding behandeling dagbesteding leven dood volk jeugd jongeren ouderen volwassenen vrouwen mannen jongens meisjes meiden mannetje vrouwtje
  `),
};

import { words } from '../words.ts';

/** Words that start Danish sentences; each would otherwise be lost wherever it is some rare name as well. */
export const functionWords = words(`
mvh vh kh knus kram kys hilsen hilsner mobil tlf cc bcc sv emne
ad af aldrig alle allerede alligevel alt altid altså anden andet andre at bag bagefter bare begge begynd begyndte blev blive bliver blot bort borte
burde bør både da dag dagen de dem den denne dens der derefter deres derfor derfra derhen derhjemme derimod derinde dermed derned derop derovre
derpå dertil derud derude derved desuden desværre det dets dette dig din dine disse dit dog du efter efterhånden egentlig ej eller ellers en end endda
endelig endnu engang ens enhver enkelt enten er et ethvert faktisk fandt fandme fint fik flere flest for foran forbi fordi forleden formentlig forhåbentlig først
før fra frem fuldstændig fx få fået får gad gang gange gav ganske generelt gennem gerne gid gik gider giv giver gjorde gjort glem god goddag godt gør gå gået
går ha hallo ham han hans har havde have hej heldigvis hele heller hellere hen henad hende hendes her herefter herfra herhjemme herinde hermed
heroppe hertil herude hr hjem hjemme hjælp hold hos hov hun hurtig hurtigt husk hvad hvem hver hverken hvilke hvilken hvilket hvis hvor hvordan
hvorefter hvorfor hvorhen hvori hvornår hvortil hårdt i idet igen igennem ikke imens imellem imod imidlertid ind inde inden indeni indtil ingen ingenting
intet især ja jaja jamen jah jav jeg jer jeres jo ja javel jep jeps joh jojo jov kald kan kig klart kom komme kommer kort kun kunne kør lad lader lang lav
lidt ligesom lige ligegyldigt ligeledes ligger lige lod lys læg længe længere man mand mange masser med meget mellem mens mener men mest mig min mindre
mindst mine mit mod måske må måtte mm mmm mhm nej nemlig nemt neden nede ned nogen noget nogle nogenlunde normalt nu nuvel nå nåh når næste næsten naturligvis
nok ofte og også ok okay okej om omkring omtrent op opad oppe os over overalt ovenpå ovre par pga plus på præcis prøv prøvede rart resten rigtig rigtigt rundt
sad sagde samme sammen sammenlagt samt samtidig samtidigt se sel selv selve selvfølgelig selvom senere set sidder siden sidste sidst sig siger sige sikkert simpelthen sin
sine sit sjældent skal skete sker skide skulle slet slut slet små snart sng sommetider som somme specielt stadig stadigvæk stadigt sten-grad stille stod stop store stort står
størst støre stå så sådan således særlig særligt tag tager tak takket tal tilbage til tidligere tit tja to tog trods tror troede træt turde tværtimod tænk tænker tænkte ud
ude uden udenfor udmærket udover uh uha umiddelbart under undervejs undskyld utrolig utroligt vant var vare vær være været ved vel velkommen vent venter ville vil vi
vidste virkelig virker viser vores vor være væk værsgo værsgod ydermere yes åh åhh øh øhm øhh ørh øv årh
en et to tre fire fem seks syv otte ni ti elleve tolv tyve hundrede tusind første anden tredje fjerde femte
mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august september oktober november december
jul påske pinse vinter sommer forår efterår
mor far mormor farmor morfar farfar bror søster onkel tante fætter kusine kone mand søn datter barn børn forældre bedstemor bedstefar kæreste
tiden tid nat morgen aften formiddag eftermiddag uge måned år livet verden folk mennesker pengene penge arbejde arbejdet hjælp støtte
igår idag imorgen pludselig pludseligt oftest hverdag hverdagen problemet sandheden kommunen kommune regionen region psykiatrien lægen læge
sygeplejersken bostøtten kontaktpersonen sagsbehandleren teamet møde møder mødet mødes lejligheden samtalen medicinen medicin starten slutningen
begyndelsen følelsen oplevelsen ideen tanken ideelt herligt dejligt super perfekt fedt lortet mærkeligt underligt spændende vigtigt vigtigst
tydeligvis tydeligt åbenbart indimellem iøvrigt øvrigt sammenlignet ifølge angående vedrørende grundet udelukkende typisk
ring ringer ringede skriv skriver skrev spørg spørger spurgte svar svarer svarede fortæl fortæller fortalte forklar lyt hør hørte se
dr hr fru frk sct kære sov sover sov spis spiste drak drikker lever levede døde dør fødte født bor boede sad lå ligger gå løb flyt flyttede
temmelig cirka herhen allesammen førhen straks absolut bagved dengang ret nogengange
`);

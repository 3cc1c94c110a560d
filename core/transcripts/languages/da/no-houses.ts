import { words } from '../words.ts';

/** Nouns with their article that start sentences in interviews, minutes and notes, and that no house, group or nickname is called by. */
export const noHouses: ReadonlySet<string> = words(`
samarbejdet samarbejdsaftalen aftalen sagen sagsnummeret klagen afgørelsen ansøgningen bevillingen dommen planen handleplanen kriseplanen indsatsen indsatsplanen opgaven opgaverne
dagsordenen referatet punktet punkterne mødet mødelederen tavlemødet tavlen beslutningen forslaget budgettet økonomien forbruget overskuddet underskuddet beløbet restbeløbet regningen
udfordringen udfordringerne muligheden løsningen fordelen ulempen forskellen forandringen udviklingen resultatet resultaterne effekten formålet målet ideen tanken meningen pointen
sandheden problemet problematikken spørgsmålet spørgsmålene svaret svarene grunden årsagen konsekvensen situationen stemningen tonen sproget tillid tilliden relationen relationerne kontakten
støtten hjælpen behandlingen medicinen morgenmedicinen dosen diagnosen diagnoserne symptomerne sygdommen indlæggelsen udskrivelsen udskrivningen journalen journalerne henvisningen
borgeren borgerne patienten patienterne brugeren brugerne beboeren beboerne deltageren deltagerne informanten personalet medarbejderen medarbejderne ledelsen lederne kollegaerne kollegerne
kontaktpersonen kontaktpersonerne bostøtterne sagsbehandlerne sygeplejerskerne pædagogerne lægerne underviserne underviseren træneren direktionen dommeren politikerne forskerne forskeren intervieweren
intervieweren moderatoren referenten naboen naboerne ejeren værten ekspedienten afløseren vikaren tolken chaufføren familien forældrene børnene drengen drengene pigen pigerne manden mændene
kvinden kvinderne moren moderen faren faderen sønnen datteren søsteren broderen konen hunden hundene katten kattene drømmen følelsen følelserne angsten sorgen vreden glæden skammen tavsheden
stemmen stemmerne smerten smerterne trætheden uroen roen kroppen hovedet hjertet maven ryggen benet armen hånden hænderne øjnene tiden dagen dagene natten nætterne aftenen morgenen formiddagen eftermiddagen
ugen weekenden måneden året sommeren vinteren foråret efteråret ferien klokken vejret solen regnen sneen lyset mørket maden kaffen middagen frokosten aftensmaden pausen køkkenet værelset stuen badet
toilettet døren vinduet vinduerne sengen bordet stolen sofaen væggen væggene gulvet taget trappen gangen haven huset huslejen lejligheden boligen bygningen nøglen nøglerne bilen cyklen bussen toget vejen turen
telefonen mobilen computeren skærmen nettet mailen brevet brevene papiret papirerne posten pakken pengene lønnen pensionen kontanthjælpen skatten gælden bøden banken kontoen tøjet skoene tasken bogen bøgerne avisen filmen musikken
billedet billederne fotoet teksten teksterne ordet ordene navnet navnene adressen nummeret listen skemaet loven lovgivningen reglen reglerne paragraffen systemet systemerne samfundet verdenen virkeligheden livet døden
barndommen ungdommen skolegangen uddannelsen eksamenen arbejdet jobbet praktikken arbejdsgiveren ægteskabet forholdet skilsmissen ensomheden fællesskabet netværket misbruget alkoholen stoffet stofferne hashen
manualen metoden modellen projektet forskningen forskningsdelen interviewet interviewene undersøgelsen evalueringen rapporten artiklen samtalen samtalerne optagelsen lydoptagelsen båndet overenskomsten overenskomsterne
udstillingen bænken ambulancen politibilen forløbet forløbene opfølgningen overgangen overleveringen overdragelsen visitationen ventetiden ventelisten vagten vagterne turnussen kulturen kulturerne tværfagligheden
kommunikationen koordineringen ansvaret magten friheden retten pligten håbet troen kærligheden venskabet vennerne vennen kæresten selvtilliden selvværdet stigmaet fordommene diskriminationen sproglæreren
optaget udskrevet indlagt lukket åbnet fundet skrevet afskrevet behandlet ringet inddraget transskriberet godmorgen godnat renskrevet oprettet modtaget aftalt hentet leveret holdet sendt bestemt forresten
undskyldningen forklaringen historien episoden oplevelsen oplevelserne erfaringen erfaringerne erindringen minderne hukommelsen koncentrationen søvnen appetitten vægten blodtrykket blodprøven blodprøverne bivirkningen bivirkningerne
adgangen ankomsten starten begyndelsen slutningen midten resten halvdelen flertallet tallet tallene antallet procenten gennemsnittet størstedelen afstanden længden kvaliteten prisen udgiften udgifterne
pårørendekontakten psykologen psykiateren lægen overlægen mentoren værgen advokaten præsten læreren bostøtten teamet holdet gruppen gruppelederen kommunen regionen staten psykiatrien socialpsykiatrien jobcenteret sundhedsvæsenet
koden kassen skolen hospitalet sygehuset afdelingen afsnittet klinikken kontoret vandet luften regnskabet blandet lejet chefen lederen medarbejderen koordinatoren delen nummeret ligemanden
styregruppen arbejdsgruppen projektgruppen følgegruppen referencegruppen fokusgruppen målgruppen ekspertgruppen kontrolgruppen aldersgruppen personalegruppen medarbejdergruppen ledergruppen borgergruppen
beboergruppen patientgruppen brugergruppen forskergruppen ledelsesgruppen redaktionsgruppen undergruppen faggruppen aftalegruppen interviewgruppen samtalegruppen planlægningsgruppen koordinationsgruppen
vedtaget besluttet drøftet konkret diskret tilføjet opdateret rettet uddybet forkastet omdelt genoptaget udarbejdet forberedt afventet byttet lånet salget købet tabet fundet valget kravet ønsket besøget
beskeden sedlen opslaget kuverten bilaget bilagene vedlagte kvitteringen fakturaen indkøbet indkøbene opvasken vasketøjet rengøringen skraldet affaldet stenen bagsædet forsædet rattet nøglebundtet
hjemmesiden leverancen proceduren instruksen vejledningen skabelonen kalenderen mappen arkivet fristen terminen tidsfristen dagsordenen
køleskabet fryseren ovnen komfuret støvsugeren gardinet gardinerne tæppet dynen puden lampen spejlet hylden skabet skuffen koppen tallerkenen glasset flasken cigaretten cigaretterne lighteren askebægeret
pillen pillerne sprøjten skraldespanden bålet skiltet plakaten postkassen elevatoren kagen suppen salaten brødet mælken smørret osten kødet fisken grøntsagerne gaven gaverne julen påsken festen
maleren håndværkerne elektrikeren blikkenslageren kokken fodterapeuten postbuddet portøren portørerne betjentene hjemmehjælperen fysioterapeuten ergoterapeuten diætisten ministeren hjemmeplejen lægevagten vagtlægen
puljen kurset kurserne terapien spørgeskemaet samtykket citatet uddraget fodnoten kapitlet overskriften tabellen figuren træningen motionen alarmen pausen pligten tavshedspligten indsigten
værestedet bostedet botilbuddet herberget plejehjemmet opholdsstedet forsorgshjemmet ambulatoriet bofællesskabet krisecentret institutionen boligselskabet boligforeningen biblioteket apoteket
supermarkedet butikken caféen cafeen foreningen klubben akutpladserne receptionen psykiatrien regionspsykiatrien distriktspsykiatrien lokalpsykiatrien
`);

/** The last parts of nouns that no house is called by, whatever stands before them: Telefonlisten, Beboermødet. */
export const noHouseEnds: ReadonlySet<string> = words(`
mødet møderne listen listerne planen planerne skemaet skemaerne aftalen aftalerne prisen priserne siden siderne sagen sagerne notatet notaterne maskinen maskinerne kortet kortene
nummeret numrene ordningen ordningerne perioden perioderne politikken strategien budgettet kontoen regningen beløbet tallet tallene punktet punkterne referatet rapporten rapporterne mailen mailene
brevet brevene boksen telefonen højtaleren lederen lederne medarbejderen medarbejderne føreren rådgiveren konsulenten konsulenterne behovet forløbet forløbene kravet kravene arbejdet samarbejdet samtalen
samtalerne undersøgelsen undersøgelserne vurderingen vurderingerne tilladelsen prøven prøverne lånet udgiften udgifterne indtægten festen frokosten turen pausen alarmen runden runderne pligten puljen kurset kurserne terapien støtten gruppemødet værkerne
fællesskaberne skabet døren seddelen sedlen sedlerne opgaven opgaverne taxaen bilen bilerne cyklen tiden tiderne dagen dagene
`);

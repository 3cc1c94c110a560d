import { words } from '../words.ts';

/** Nouns with their article, and words that end as they do, that start sentences in interviews, minutes and notes, and that no house, group or nickname is called by. */
export const noHouses: ReadonlySet<string> = words(`
samarbetet samverkan avtalet överenskommelsen ärendet anmälan klagomålet beslutet ansökan bifallet domen planen handlingsplanen krisplanen vårdplanen insatsen insatserna åtgärden åtgärderna uppgiften uppgifterna uppdraget
dagordningen protokollet punkten punkterna mötet sammanträdet tavlan förslaget budgeten ekonomin överskottet underskottet beloppet räkningen räkningarna hyran skulden skulderna kostnaden kostnaderna utgiften utgifterna
utmaningen svårigheten möjligheten lösningen fördelen nackdelen skillnaden förändringen utvecklingen resultatet resultaten effekten syftet målet idén tanken meningen poängen
sanningen problemet problematiken frågan frågorna svaret svaren anledningen orsaken följden konsekvensen konsekvenserna situationen stämningen tonen språket förtroendet tilliten relationen kontakten
stödet hjälpen behandlingen medicinen medicinerna morgonmedicinen dosen dosetten diagnosen diagnoserna symtomen symptomen sjukdomen inläggningen utskrivningen journalen journalerna remissen receptet sprutan
brukaren patienten klienten deltagaren informanten respondenten personalen medarbetaren ledningen kollegan medborgaren den egen ingen någon sådan sådant annan annat något inget vilken vilket
kontaktpersonen handläggaren sjuksköterskan läkaren överläkaren skötaren undersköterskan läraren tränaren domaren politikern forskaren intervjuaren moderatorn sekreteraren samtalsledaren
grannen ägaren värden hyresvärden expediten vikarien tolken chauffören familjen föräldern barnet pojken flickan mannen kvinnan tjejen killen gubben tanten damen mamman pappan sonen dottern systern brodern frun hustrun maken
hunden katten valpen drömmen känslan ångesten sorgen ilskan glädjen skammen skulden tystnaden rösten smärtan tröttheten oron lugnet kroppen huvudet hjärtat magen ryggen benet armen handen ögat örat foten
tiden dagen natten kvällen morgonen förmiddagen eftermiddagen veckan helgen månaden året sommaren vintern våren hösten semestern ledigheten klockan vädret solen regnet snön ljuset mörkret vinden
maten kaffet teet frukosten lunchen middagen fikat pausen rasten köket rummet vardagsrummet sovrummet badrummet toaletten dörren fönstret sängen bordet stolen soffan väggen golvet taket trappan korridoren hallen balkongen trädgården
huset lägenheten bostaden boendet byggnaden nyckeln bilen cykeln bussen tåget vägen resan färden turen telefonen mobilen datorn skärmen nätet mejlet mailet brevet pappret papperet posten paketet pengarna lönen pensionen bidraget sjukpenningen skatten boten banken kontot
kläderna skorna väskan boken tidningen filmen musiken låten sången bilden fotot texten ordet namnet adressen numret listan schemat lagen lagstiftningen regeln paragrafen systemet samhället världen verkligheten livet döden
barndomen ungdomen skolgången utbildningen examen tentan arbetet jobbet praktiken arbetsgivaren äktenskapet förhållandet skilsmässan ensamheten gemenskapen nätverket missbruket alkoholen drogen haschet spriten ölet
manualen metoden modellen projektet forskningen intervjun intervjuerna undersökningen utvärderingen rapporten artikeln samtalet samtalen inspelningen ljudfilen bandet diktafonen transkriberingen
bänken ambulansen polisbilen förloppet uppföljningen övergången överlämningen väntetiden kön kulturen kommunikationen samordningen ansvaret makten friheten rätten plikten hoppet tron kärleken vänskapen vännen kompisen polaren pojkvännen flickvännen
självförtroendet självkänslan stigmat fördomen fördomarna diskrimineringen uppdaterat bokat avbokat inskrivet utskrivet skrivet öppet stängt låst städat ringt pratat gått hänt klart bestämt beslutat avslutat påbörjat lämnat hämtat mottaget upprättat justerat reviderat skickat bifogat
förklaringen historien berättelsen episoden upplevelsen erfarenheten minnet koncentrationen sömnen aptiten vikten blodtrycket blodprovet provet proven biverkningen biverkningarna
tillgången ankomsten starten början slutet mitten resten hälften majoriteten talet antalet procenten genomsnittet avståndet längden kvaliteten priset psykologen psykiatern mentorn advokaten prästen diakonen gode
teamet laget gruppen kommunen regionen staten landet socialtjänsten hemtjänsten vården psykiatrin öppenvården slutenvården koden kassan skolan sjukhuset avdelningen mottagningen kliniken kontoret enheten förvaltningen nämnden vattnet luften elen värmen
chefen enhetschefen samordnaren koordinatorn delen biten saken grejen styrgruppen arbetsgruppen projektgruppen referensgruppen fokusgruppen målgruppen personalgruppen samtalsgruppen ledningsgruppen brukarrådet
beskedet lappen anslaget kuvertet bilagan kvittot fakturan inköpet disken tvätten städningen soporna stenen baksätet framsätet ratten knippan hemsidan rutinen instruktionen vägledningen mallen kalendern almanackan pärmen mappen arkivet fristen terminen
kylskåpet kylen frysen ugnen spisen dammsugaren gardinen mattan täcket kudden lampan spegeln hyllan skåpet lådan koppen tallriken glaset flaskan cigaretten tändaren askkoppen tabletten elden skylten affischen brevlådan hissen kakan tårtan soppan salladen brödet mjölken smöret osten köttet fisken presenten julen påsken festen
målaren elektrikern rörmokaren kocken fotvårdaren brevbäraren vakten väktaren polisen hemtjänstpersonalen fysioterapeuten sjukgymnasten arbetsterapeuten dietisten ministern jouren dejouren
kursen terapin enkäten formuläret samtycket citatet utdraget kapitlet rubriken tabellen figuren träningen motionen larmet tystnadsplikten sekretessen insynen
dagcentret härbärget äldreboendet gruppboendet behandlingshemmet hemmet familjehemmet församlingen institutionen bostadsbolaget biblioteket apoteket affären butiken caféet kaféet kiosken föreningen klubben receptionen akuten psykakuten psyket
precis nästan medan sedan redan innan utan förutan sällan emellan ovan nedan undan framåt efteråt bortåt uppåt neråt inåt lugnt intet endast likadan sån sånt mycket litet allmänt väldigt absolut bestämt konkret direkt främst troligen förmodligen antagligen visserligen verkligen äntligen slutligen tydligen naturligtvis möjligen egentligen vanligen ytterligen nyligen ständigt särskilt plötsligt tyvärrt verkan början undran längtan saknan väntan önskan inverkan tvekan anhållan ansökan förfrågan framställan kallelsen
frukten havet sjön stranden skogen stan staden byn torget gatan berget parken bron hamnen stationen flygplatsen perrongen hållplatsen parkeringen tomten gården åkern ängen kyrkan museet hotellet krogen puben gymmet simhallen polisstationen häktet fängelset anstalten tingsrätten domstolen rätten
kriget freden flykten gränsen båten asylen uppehållstillståndet passet kortet legitimationen medborgarskapet landsmannen religionen bönen moskén traditionen
uttrycket begreppet temat ämnet innehållet materialet underlaget dokumentet blanketten tillståndet intyget läkarintyget utlåtandet utredningen bedömningen prognosen planeringen genomförandet genomförandeplanen schemaläggningen
syskonen godmannen förvaltaren journalsystemet promenaden färgen naturen himlen luften marken jorden gräset trädet träden blomman molnet åskan isen kylan hettan stormen
jackan mössan handsken handskarna tröjan byxorna strumpan strumporna rocken kappan klänningen skjortan hatten halsduken ringen klockan glasögonen plånboken paraplyet ryggsäcken kassen kassarna
fotbollen hockeyn matchen idrotten träningen spelet gitarren pianot trumman kören bandet konserten teatern biljetten biljetterna radion serien programmet leken dansen hobbyn intresset
rasten lektionen läxan betyget terminen mobbningen eleven rektorn klassen kursaren universitetet utbildaren färdtjänsten tunnelbanan spårvagnen färjan flyget bensinen trafiken olyckan
abstinensen återfallet avgiftningen rehabiliteringen arbetsträningen sjukskrivningen handläggningen tillgängligheten telefontiden bemötandet svarsfrekvensen statistiken siffran siffrorna forskarna nyheten nyheterna ryktet skvallret
dammet smutsen lukten doften ljudet smaken tystnaden blodet svetten tårarna gråten skrattet leendet blicken håret skägget huden fingret fingrarna tummen axeln knät nacken halsen munnen näsan pannan kinden läpparna tänderna tandvärken huvudvärken febern hostan influensan pandemin coronan vaccinet
krogen spelandet skuldsaneringen inkasso deklarationen arvet begravningen bröllopet dopet födelsedagen kalaset kyrkogången gudstjänsten psalmen predikan bibeln koranen gud djävulen ödet själen anden
sommarjobbet lunchrasten fikarasten mejlväxlingen tråden chatten gruppchatten länken filen lösenordet skärmdumpen appen kameran fotografen fotografiet motivet bakgrunden förgrunden skuggan skuggorna spegelbilden
läget psykosen depressionen manin varannan jamen grabben killen sköterskan syrran brorsan morsan farsan vårdcentralen hälsocentralen socialjouren låset breven efternamnet förnamnet reformen
kontraktet avskriven avskrivet
humöret måendet tillståndet beteendet utseendet behovet kravet ansvaret valet försöket besöket hembesöket studiebesöket utflykten aktiviteten verksamheten sysselsättningen daglig
`);

/** The last parts of nouns that no house is called by, whatever stands before them: Telefonlistan, Boendemötet; and what many are, or how something is. */
export const noHouseEnds: ReadonlySet<string> = words(`
het heten heterna elsen elserna ningen ningarna ionen ionerna iteten ismen skapet domen andet endet graden givningen ingen
arna erna orna aren arnan isten enten logen kunden ören törn tören ansen ensen
mötet mötena listan planen schemat avtalet priset sidan ärendet anteckningen maskinen kortet numret ordningen perioden politiken strategin budgeten kontot räkningen beloppet talet punkten protokollet rapporten mejlet mailet
brevet boxen telefonen högtalaren ledaren behovet förloppet kravet arbetet samarbetet samtalet undersökningen bedömningen tillståndet provet lånet utgiften inkomsten festen frukosten lunchen middagen turen resan pausen larmet rundan plikten kursen terapin stödet bidraget gemenskapen skåpet dörren lappen uppgiften taxin bilen cykeln tiden dagen veckan kvällen natten morgonen året bussen tåget båten
lokalen rummet köket platsen filen boken tidningen bladet bilden texten ordet språket frågan svaret problemet syndromet sjukdomen medicinen tabletten sprutan dosen mängden nivån värdet trycket känslan tanken minnet livet läget fallet sättet målet rätten lagen nämnden styrelsen myndigheten förvaltningen rådet personalen chefen mannen kvinnan barnet familjen gruppen
insatsen åtgärden vården tjänsten kassan penningen lönen hyran skulden kostnaden pengen avgiften beslutet domen remissen journalen receptet intyget blanketten papperet pappret nyckeln koden linjen vägen
skriven skrivet skjuten skjutet tagen tecken byten varelsen
ligen ställt gjort tagit kommit faldet fallet faktan lat lut
`);

import type { SpokenNames } from '../spoken-names.ts';
import { words } from '../words.ts';
import { nicknames, signs } from './signs.ts';
import { towns } from './spoken-towns.ts';

/** How Swedish speech gives away that a word is a name. */
export const spokenNames: SpokenNames = {
  towns,
  grammar: { articleStays: false, articleHangs: true, compoundsApart: false },
  articles: words(''),
  behindVerb: words('vi du man det ni'),
  copulas: words('är var'),
  relatives: words('som'),
  explaining: {
    openers: words('det är var som'),
    copula:
      /^(?:(?:det|som|den|de|dom) )?(?:är|var) (?:(?:ju|så|sån|alltså|bare|bara|typ|faktiskt|egentligen|lite|också|nu|liksom|väl|nån|någon|nåt|sådan|en sån där|ett sånt där|sånt) )*(?:(?:en|ett|den|det|vår|vårt|min|mitt|en sån|ett sånt|en slags|där|en sån där|ett sånt där) )?(?:(?:litet|liten|stort?|nytt?|gammalt?|slags|sorts|typ av|tillfälligt|kommunalt|privat|gammal|ny) )*/u,
    kinds:
      /(?:^ställe|företag|firma|affär|butik|mataffär|boende|träffpunkt|mötesplats|dagcenter|sysselsättning|lokal|krog|pub|kiosk|frisör|by|stödboende|aktivitetshus|klubbhus|bostäder|lägenheter|köpcentrum|äldreboendet|daglig|projekt|^hvb|^lss|lss-boende|hvb-hem)$/u,
  },
  calling: {
    verbs: words('kallar kallade kallas kallades kallat kallad kalla'),
    passive: words('kallas kallades kallad'),
    behind: words('kallad kallat'),
    callers: words('de dom vi alla folk man jag'),
    self: words('jag man'),
    called: words('honom henne han hon mig dem dom den det oss alltid ju bara för'),
    for: words('för'),
    said: {
      verbs: words('säger sa sade'),
      behind: words('till för fast om när allihop alla eftersom'),
      never: words('stopp skål amen sorry förlåt hejdå grattis välkommen sanningen'),
    },
    somebody: words('han hon jag'),
  },
  introduction: {
    last: words('är'),
    whole: /(?:hej|hejsan|goddag|tjena|tjenare|hallå|god morgon|morsning) (?:det|jag|här) är$/u,
  },
  nicknames: {
    words: nicknames,
    telling: words(
      'sa sade säger berättade berättar frågade frågar menade skrattar skrattade ringde svarade tycker tyckte trodde tror visste nickade log viskade lovade grät skrek ropade undrade undrar suckade hjälpte känner',
    ),
    existence: words('är har och var med bara finns heter'),
    him: words('han hon honom henne'),
    comers: words('kom kommer ringde'),
    it: words('det'),
    identified:
      /^(?:det (?:är|var) (?:han|hon|honom|henne)(?: |$)|(?:han|hon|honom|henne) (?:som|med|där|från|uppe|nere|borta))/u,
  },
  whose: { pets: words('katt häst pony hamster') },
  persons: {
    speaker: words('jag'),
    pronouns: words('han hon'),
    behindAnd: words('så sen'),
    roles:
      /(?:[aeo]ren|isten|enten|ogen|aten|eten|örn|törn|mannen|kvinnan|kvinnor|killen|tjejen|snubben|chefen|peuten|skan|skötaren|flickan|pojken|gubben|gumman|tanten|farbrorn|människan|vännen|polaren|kompisen|kunden|klienten|kollegan|arna|erna|orna|pappan|mamman|sonen|dottern|brorsan|syrran|morsan|farsan|frun|katten|hunden|barnet|folket|paret|gänget|laget|teamet|sällskapet|personen|personalen|figuren|typen|läkarn|kärringen|gubben)$/u,
    copulas: words(
      'är var blev blir sa säger kom kommer gick går bor bodde sitter satt jobbar jobbade dog försvann brukar brukade heter hette',
    ),
    qualities:
      /^(?:jätte|skit|så|helt)?(?:sjuk|frisk|orolig|arg|ledsen|glad|snäll|elak|nykter|berusad|inlagd|utskriven|hemlös|rädd|psykotisk|manisk|deprimerad|pratsam|blyg|ensam|sur|nervös|stressad|förbannad|död|gift|singel|arbetslös|sjukskriven|pensionär|född)$/u,
  },
  houses: /.{3}(?:huset|gården|hemmet|stugan|magasinet|villan)$/u,
  colouredSigns: {
    qualities: words(
      'röda gröna gula blå blåa vita svarta rosa lila bruna grå gråa öppna glada gyllene kloka trygga',
    ),
    nouns:
      /(?:villan|huset|husen|stugan|stugorna|dörren|dörrarna|gården|porten|knuten|tråden|kvarnen|bron|boden|rummet|hörnet|soffan|hästen|ankan|anden|tuppen|katten|hatten|ladan|paviljongen|längan|fåtöljen|bänken|tornet|lyktan|stjärnan|rosen|nejlikan|klubben|skolan|korset|kanan|grinden|ratten|hjulet|nyckeln|skon|koppen|grytan|kannan|ugnen|grisen|björnen|räven|lejonet|örnen|svanen|ugglan|duvan|fisken|ringen|kronan|kulan|tunnan|seglet|fågeln|fjärilen|hjorten|älgen|oxen|stubben|stugan|linjen|längan)$/u,
  },
  opening: words('stängde stänger stängs stängdes öppnade öppnar flyttade flyttar lades läggs'),
  at: {
    bare: words('hos'),
    definite: {
      prepositions: words('på hos vid till i från utanför förbi längs kring runt nära'),
      staying: words(
        'borta där inne ute uppe nere är var varit träffas träffades ses kommer kom komma kommit gör gjorde jobbar jobbade jobbat jobba bo bott äter äta bingo praktik hänger började börjat plats går gick dit hamnade börja fick får trivs trivdes',
      ),
      within: words('i från utanför förbi längs kring runt nära'),
      tooShort: /^.{1,2}(?:en|et|n)$/u,
    },
  },
  dwelling: {
    verbs: words('bor bodde bott bo flyttade flyttar flyttat uppvuxen uppväxt växte'),
    kinds:
      /(?:hus|lägenhet|villa|rum|tält|husvagn|kollektiv|stad|förort|bostad|bondgård|släktgård|etta|tvåa|trea|ro|fred|stuga|cell|källare|skjul|barack|radhus|hyresrätt|bostadsrätt|skuld)$/u,
  },
  work: {
    words: words(
      'jobbar jobbade jobbat jobba jobb arbetar arbetade arbetat arbeta anställd körde kör kört praktik lärling vikarie vikarierade',
    ),
    prepositions: words('åt hos vid för på'),
  },
  signs: { words: signs, at: words('av med åt på i hos vid till från förbi') },
  houseNames: {
    endings: /.{3}(?:hem|gård|backa|haga|hill|rud|ekan|lyckan|åkern)$/u,
    behind: words('efter före innan inför'),
    beside: words('vid under över bakom framför bredvid intill ovanför ovanpå mot'),
  },
  doors: {
    articles: words('den det'),
    colours: words('röda gröna gula blå vita svarta rosa'),
    nouns: words(
      'dörren villan porten grinden gården huset stugan salongen kaféet caféet katten hästen tuppen hunden oxen hjorten lejonet svanen örnen lyktan lanternan tråden kulan baracken paviljongen ladan längan kvarnen krogen butiken soffan stolen bänken kaninen ankan gåsen elefanten salen flygeln',
    ),
  },
  landmarks: {
    nouns: words(
      'torget sjön skogen ån havet hamnen vägen bakgården bron gården kyrkan parken stranden hörnet stationen järnvägen banan åkern heden backen toppen kanalen fjorden slottet kvarnen viken ängen byn gatan stigen ön kusten kajen älven',
    ),
    at: words('vid på i bakom över'),
  },
  projects: { nouns: words('projekt projektet') },
  definite: /.{3}(?:en|et|an|n)$/u,
  several: /(?:or|ar|er|s)$/u,
  abstract:
    /(?:vis|ande|ende|het|heten|else|elsen|ning|ningen|ingen|ion|ionen|ism|ismen|itet|iteten|tiden|skap|skapet|domen|talet|dagarna|kvällarna|nätterna|dagen|timmen|minuten|kvällen|natten|morgonen)$/u,
  sites: words(
    'stället huset byggnaden fastigheten adressen lägenheten rummet hemmet avdelningen skolan resten problemet livet bostaden',
  ),
  generic: words(`
    spegeln kannan tallriken koppen muggen jackan rocken backen grinden konserten disken bandet spelet böckerna meddelandet blanketten affischen skylten kalendern dagboken budgeten skulden skulderna lånet vädret oväsendet lukten färgen formen vikten storleken temperaturen
    trycket paraplyet hatten handskarna halsduken gardinerna lådorna hyllorna soppåsen dammsugaren kvasten glödlampan kontakten laddaren skrivaren kameran fjärrkontrollen dörrklockan brevinkastet infarten övergångsstället
    förorten sömnen famnen skiftet traktorn handskfacket hörselskydden kören drömmen barndomen tystnaden mörkret ljuset väntrummet fikarummet duschen badkaret cellen isoleringen bältet vardagen kaoset ensamheten depressionen psykosen manin kroppen själen gropen leran dimman trafiken kollektivtrafiken lokaltrafiken parkeringsgaraget garderoben förrådet vardagsrummet sovrummet vaktrummet rökrutan samtalsrummet mötesrummet centrum innerstan innerstaden ytterstaden kvarteret bostadsområdet villan radhusområdet koloniområdet byggarbetsplatsen järnvägen rälsen
    raden kön porten luckan skåpet boxen gång kontakt praktik besök väg tur cykel semester fritid grund kur tal samtal möte jobb utbildning kurs behandling avvänjning utredning pension sjukpension mammaledighet föräldraledighet permission sjukskrivning sjukpenning dagersättning försörjningsstöd bidrag aktivering rehab rehabilitering arbetsträning arbetsprövning
    tid sidan rad linje plats ställe spel språng fart fot benen hälarna gränsen kanten jakt jobbsökning sprit droger piller metadon antabus depå diet kost telefon mobil skype zoom teams dator internet tv video film bild papper
    svenska engelska tyska franska danska norska finska arabiska somaliska turkiska polska latin matte musik idrott sport fotboll handboll simning boxning badminton bowling bingo kör teater bio konsert museum bibliotek disco fest bröllop begravning dop konfirmation födelsedag julbord läger kollo folkhögskola universitet gymnasium seminarium
    överskott balans humör form fokus tvivl fred ro krig kris chock sorg kärlek håll hopp pass nattpass dagpass tjänst helg hembesök hemmaplan bortaplan utflykt inköp prov försök förslag remiss inläggning utskrivning ordning beställning kredit avbetalning prövotid perfekt allvar låtsas skoj riktigt
    land botten toppen slutet gatan gata torg strand hamn skog åker by landet luft vatten is skidor pulka tåg buss bil taxi flyg färja båt lastbil motorcykel moped kort lån lycka nytta skada fara mitten bakgrund förhand tvärs plan dagordning punkt schema väntelista lista dan kvällarna nere botten onsdag onsdagar måndag tisdag torsdag fredag lördag söndag
    ögonen öronen rygg mage magen knä händer armar fötter tår syrgas dropp dialys intensiven observation isolering bälte tvång deltid halv hel full egna egen egna båda andra tredje första sista nästa samma heltid halvtid timmar räls spår
    axeln axlarna fingret fingrarna handleden knäna foten fötterna tårna öronen kinderna läpparna tungan tänderna tanden nacken höften bröstet lungorna levern njurarna blåsan blodet huden håret skägget ansiktet hjärnan nerverna pulsen fickan fickorna plånboken väskan ryggsäcken påsen lådan burken hinken korgen fåtöljen kudden madrassen täcket gardinen fönsterbrädan tröskeln dörrmattan dörrhandtaget handtaget låset ytterdörren bakdörren farstun hallen entrén trapphuset hissen staketet häcken skjulet cykelskjulet garaget carporten parkeringsplatsen handikapplatsen busshållplatsen hållplatsen rondellen korsningen trottoarkanten diket
    pianot gitarren högtalaren telefonsvararen anslagstavlan whiteboarden tangentbordet skrivbordet matbordet soffbordet nattduksbordet byrån bokhyllan arkivskåpet medicinskåpet medicinlådan köksbordet köksluckan insidan utsidan skafferidörren skåpet kylskåpet frysen ugnen mikron diskmaskinen tvättmaskinen torktumlaren tvättstugan statyn bågen stenen stolpen lyktstolpen pålen papperskorgen soptunnan containern
    ambulansen polisbilen lastbilen skåpbilen släpet cykelbanan mopeden rullatorn rullstolen barnvagnen spårvagnen tunnelbanan pendeltåget färjan färjeläget terminalen biljettautomaten bagageutrymmet baksätet framsätet
    psykiatrikern missbruket alkoholen haschet knarket heroinet metadonet depån tabletterna pillren dosetten medicinlistan journalen papperen papperet schemat krisplanen vårdplanen ansökan beslutet överklagan nämnden rätten tingsrätten sjukpenningen sjukersättningen praktiken forskargruppen projektgruppen arbetsgruppen
    begravningen bröllopet konfirmationen dopet födelsedagen midsommar sommarfesten brödet posten tidningen nyheterna matchen träningen finalen landslaget bryggan verandan
    ungdomen ålderdomen himlen helvetet havet luften vinden regnet snön kylan värmen solen månen naturen bergen fjällen kusten landsvägen gågatan sidogatan grusvägen scenen
    gången korridoren rummet köket badrummet toaletten balkongen altanen källaren vinden bordet golvet soffan stolen sängen bänken taket trappan väggen hyllan spisen kylen stället platsen torget gatan vägen stigen trottoaren hörnet bron hamnen stranden åkern ängen skogen landet stan staden byn ön landsbygden
    perrongen banan bakgården gården skolgården parkeringen lekplatsen parken kyrkogården gräset gräsmattan vattnet isen båten skeppet tåget bussen bilen cykeln taxin flyget motorvägen spåret stationen centralen flygplatsen posten
    arbetet jobbet laget kursen mötet kontoret avdelningen psyket psyk akuten intensiven mottagningen receptionen expeditionen dagrummet sällskapsrummet matsalen rökrummet trädgården konferensen listan sidan linjen nätet telefonen
    facebook instagram skärmen datorn mobilen tavlan pappret papperet bilden fotot kortet hemsidan kontot lönen bidraget bidragen pensionen medicinen dosen flaskan barnet hjärtat magen ryggen benet huvudet handen armen halsen knät pannan munnen näsan örat ögat kinden
    sättet grunden tiden tidpunkten dagen natten kvällen morgonen veckan året månaden semestern turen resan vägen festen museet teatern biblioteket kommunen sjukhuset lasarettet skolan dagis förskolan fritids högskolan caféet kaféet krogen hotellet campingen puben grillen pizzerian affären lagret fabriken verkstaden
    labbet universitetet gymnasiet boendet behandlingshemmet härbärget hemmet våningen salen nivån området fältet punkten systemet samhället fronten marknaden scenen tv'n teven tv:n radion dygnet toppen botten kanten mitten slutet början vintern sommaren hösten våren eftermiddagen förmiddagen dagarna kvällarna nätterna
    huset sjukhuset rådhuset höghuset radhuset parkeringshuset vårdhuset växthuset uthuset gathuset kårhuset församlingshuset värdshuset kaffehuset bönehuset dockskåpet fågelholken hundkojan varuhuset trähuset stenhuset grannhuset servicehuset kulturhuset polishuset tingshuset posthuset hemmet barndomshemmet vårdhemmet äldrehemmet barnhemmet ålderdomshemmet behandlingshemmet pojkhemmet flickhemmet jourhemmet föräldrahemmet fosterhemmet familjehemmet gården bondgården granngården kyrkogården skolgården bakgården innergården förgården bangården släktgården herrgården prästgården återvinningsgården mellangården stugan tvättstugan bagarstugan kolonistugan sportstugan fjällstugan sommarstugan fritidshuset folkets lager skift deltid heltid halvtid ackord natt natten timme timlön båt fartyg byggen bygge provision kontor sjukhus hotell restaurang
    missbruk missbruket ekonomi lön fängelset häktet anstalten husvagnen barndom hemtjänsten biståndet soc socialtjänsten
    familj familjen folk vänner kompisar människor personer brukare patienter boende grannar föräldrar anhöriga kollegor andra polis polisen läkare tandläkare psykolog psykiater frisör sjukgymnast ingen någon nån alla många personal personalen
    mat kaffe vatten öl vin hasch medicin pengar arbete hjälp stöd kärlek rädsla ångest tur lycka glädje sorg gud jesus fan satan skit nåt något saker skola problemet grejen saken frågan svaret
    honom henne vederbörande personen typen tjejen killen kvinnan damen pojken gubben gumman chauffören expediten kassörskan vakten ordföranden föreståndaren ägaren värden chefen bossen kocken städerskan vaktmästaren ordet rösten
    domaren direktören psykologen läkaren doktorn tandläkaren psykiatern handläggaren soc socialen försäkringskassan kassan arbetsförmedlingen systemet systembolaget apoteket kyrkan banken gymmet badet simhallen posten utbildningen behandlingen vården psykiatrin öppenvården rättspsyk
    livet döden världen verkligheten tanken känslan minnet drömmen pappan mamman sonen dottern brodern systern sönerna flickan mannen frun hunden katten lägenheten huset bostaden hyran dörren fönstret nyckeln lampan mattan stugan villan radhuset
    rasten lunchen fikat frukosten middagen maten kaffet teet fester planen programmet schemat övningen gruppen samtalet telefonsamtalet intervjun enkäten rapporten beslutet domen klagomålet avtalet brevet mejlet lappen boken tidningen filmen serien musiken låten
  `),
};

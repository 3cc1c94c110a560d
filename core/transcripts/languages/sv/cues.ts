import { words } from '../words.ts';

/** Swedish words that tell of the word beside them whether it is a name. */
export const cues = {
  person: words(`
    hyresvärden värden observatör volontären volontär diakon diakonen kyrkoherde pastor pastorn imam imamen major rektor rektorn konstapel syster herr fru fröken doktor doktorn dr läkare läkaren överläkare överläkaren psykiater psykiatern psykolog psykologen sjuksköterska sjuksköterskan handläggare handläggaren
    socialsekreterare socialsekreteraren socionom socionomen kurator kuratorn boendestödjare boendestödjaren kontaktperson kontaktpersonen mentor mentorn samordnare samordnaren chef chefen enhetschef
    enhetschefen kollega kollegan advokat advokaten präst prästen lärare läraren ombud ombudet professor ordförande ordföranden god man
    mamma pappa mormor farmor morfar farfar bror brodern storebror lillebror syster systern storasyster lillasyster tvillingsyster moster faster farbror morbror kusin kusinen fru frun
    make maken maka hustru sambo sambon man mannen exman exfru ex flickvän flickvännen pojkvän pojkvännen son sonen dotter dottern barnbarn brorson vän vännen väninna väninnan kompis kompisen
    granne grannen svärmor svärfar svåger svägerska styvpappa styvmamma fostermamma fosterpappa hunden katten vikarie vikarien ersättare ersättaren suppleant suppleanten praktikant polare polaren tjej kille
  `),
  naming: words('heter hette hetat heta kallas kallade kallar kallad kallades döpt döptes namnet namn alias'),
  fillers: words(
    'jag han hon ju alltså visst egentligen bara nu så nog faktiskt honom henne den det mig dig inte',
  ),
  verbs: words(`
    undrade undrar skrattar ler log suckade kände känner köpte köper lånade lovade lyssnar lyssnade mejlade målade målar nämnde orkar pratade pratar påpekade rapporterade ropade röker rökte räknar sjunger sjöng skjutsade skötte sköter slutar sover sov somnade spelar städar städade stannade stannar stickar studerar tackade tittade tittar trivs trivdes tyckt undervisar vaknade vann vikarierar väntade väntar växte åkte åker åt äter ordnade orsakade leder ledde mår mådde menade lämnade letar gillar gillade försökte försöker förlorade fortsatte fixade fixar brukade brukar blandade betalade besökte bestämde bad ber använder anmälde ansökte
    säger sa sade säga har hade är var kom kommer ringde ringer frågade frågar tycker tyckte menar menade berättade berättar skulle ska vill ville kunde kan går gick bor bodde
    fick får blev blir tog tar gav ger hjälpte hjälper satt sitter stod står skrev skriver körde kör jobbar jobbade lagade gör gjorde såg ser visste vet tror trodde dog lever arbetar
    arbetade började slutade höll håller visade visar hämtade hämtar passade älskar skrattar skrattade nickar nickade spelar spelade dricker drack förklarade föreslår föreslog
    redogör påminner påminde läser läste kokar orkade orkar heter flyttade flyttar hör tänker tänkte svarar svarade
  `),
  saying: words(
    'sa säger sade skrattade skrattar nickade nickar undrade undrar svarade svarar berättade berättar frågade frågar ringde suckade suckar log ler sover sov vaknar vaknade sitter satt fnissar fnissade flinar flinade muttrar muttrade mumlar gäspar gäspade hostar hostade grät svor gråter tycker tyckte påpekade menade mumlade viskade ropade skrek',
  ),
  company: words(
    'med hos till av från för och som ringde frågade träffade träffar känner kände kallade saknar älskar besöker besökte tackade eller både medan då när',
  ),
  pronouns: words('han hon jag de som'),
  and: words('och'),
  determiners: words(
    'en ett den det de min mitt mina din ditt dina sin sitt sina hans hennes dess vår vårt våra er ert era deras denna detta dessa varje ingen inget inga någon något några alla hela samma jag du vi man kan ska skall vill måste bör låt mycket lite mer flera många få gott riktigt helt',
  ),
  modals: words('kan'),
};

import { words } from '../words.ts';

/** Danish words that tell of the word beside them whether it is a name. */
export const cues = {
  person: words(`
    hr herr fru frøken frk doktor dr læge lægen overlæge overlægen psykiater psykiateren psykolog psykologen sygeplejerske sygeplejersken sagsbehandler
    sagsbehandleren socialrådgiver socialrådgiveren pædagog pædagogen bostøtte bostøtten kontaktperson kontaktpersonen støttekontaktperson mentor mentoren
    koordinator koordinatoren vejleder vejlederen leder lederen chef chefen kollega kollegaen støttepædagog behandler behandleren terapeut
    terapeuten advokat advokaten værge værgen præst præsten lærer læreren rådgiver rådgiveren makker makkeren borgmester borgmesteren direktør direktøren formand formanden
    mor far mormor farmor morfar farfar bror broder brødrene storebror lillebror søster storesøster lillesøster tvillingesøster tvillingebror onkel tante moster faster
    farbror morbror fætter kusine kone konen mand manden kæreste kæresten ekskone eksmand ekskæreste samlever søn sønnen datter datteren
    barnebarn nevø niece ven vennen veninde veninden nabo naboen svigermor svigerfar svoger svigerinde stedfar stedmor plejemor plejefar hunden katten
    kammerat kammeraten roommate bofælle medbeboer eks praktikant praktikanten vikar vikaren tovholder souschef afdelingsleder teamleder professor provst pastor vicevært viceværten pedel pedellen betjent betjenten
  `),
  naming: words(
    'hr frk hedder hed hedde hedt kaldes kaldte kalder kaldt døbt navnet navngivet omdøbt alias navn',
  ),
  fillers: words('jeg jo altså vist egentlig bare nu så vistnok faktisk ham hende den det mig dig ikke'),
  verbs: words(`
    siger sagde siger har havde er var kom kommer ringede ringer spurgte spørger synes syntes mente mener fortalte fortæller skulle skal ville vil kunne kan går gik bor boede
    fik får blev bliver tog tager gav giver hjalp hjælper sad sidder stod står skrev skriver kørte kører lavede laver så ser vidste ved tror troede døde lever arbejder
    arbejdede startede begyndte holdt holder viste viser hentede henter passede passer elsker elskede lo griner griner nikker nikkede spiller spillede drikker drak
    forklarer forklarede foreslår foreslog orienterede gennemgår gennemgik tilføjer smiler råbte svarer svarede besøger besøgte flyttede flytter
  `),
  saying: words(
    'sagde nikkede lo fniste mumlede råbte hviskede sukkede svarede grinede græd vrissede skreg bandede smilede brummede',
  ),
  company: words(
    'med hos til af fra for og som ringede spurgte mødte møder kender kendte kaldte savner elsker besøger besøgte takket eller både mens da når',
  ),
  pronouns: words('han hun jeg de som der'),
  and: words('og'),
  determiners: words(
    'en et den det de min mit mine din dit dine sin sit sine hans hendes dens dets vores jeres deres denne dette disse hver hvert ingen intet noget nogen nogle alle hele samme jeg du vi man kan skal vil må bør lad meget lidt mere flere mange få godt rigtig helt',
  ),
  modals: words('kan'),
};

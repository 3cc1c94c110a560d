import { words } from '../words.ts';

/** Names that identify nobody and that analysts need: the study's municipalities and region, bodies of the whole country, medicines, generic words. */
export const allowedWords = words(`
silkeborg skive viborg silkeborgs skives viborgs danmark danmarks midtjylland midtjyllands jylland jyllands norden europa eu
kommune kommunen kommunes kommunens region regionen regionens regionsrådet kommunalbestyrelsen byrådet jobcenter jobcenteret jobcentret borgerservice
socialforvaltningen social psykiatri psykiatrien sundhed beskæftigelse integration familieafdelingen ydelsescenter ydelsescentret
folketinget socialstyrelsen sundhedsstyrelsen lægemiddelstyrelsen ankestyrelsen datatilsynet politiet skat udbetaling borger.dk sundhed.dk
kriminalforsorgen civilstyrelsen trygfonden falck psykiatrifonden sind headspace kirkens korshær frelsens hær
røde kors blå røde serviceloven socialloven sundhedsloven psykiatriloven barnets forvaltningsloven retssikkerhedsloven
dansk danske dansker danskere engelsk tysk gud jesus herregud corona covid covid-19 facebook messenger google netflix instagram youtube nemid mitid
e-boks eboks snapchat tiktok kmd nexus cura columna whatsapp spotify wikipedia rema netto føtex bilka lidl aldi fakta teams zoom skype sms tv gps it cv iq wc pc cd dvd mr ct ekg hr
metadon subutex suboxone buprenorphin antabus campral naltrexon ritalin concerta medikinet strattera elvanse motiron aduvanz
clozapin leponex zyprexa olanzapin seroquel quetiapin quetiapine risperdal risperidon abilify aripiprazol haldol serenase cisordinol
truxal fluanxol trilafon perphenazin lithium litarex lamictal lamotrigin deprakine orfiril valproat sertralin zoloft cipralex escitalopram
cipramil citalopram prozac fluoxetin fontex venlafaxin efexor effexor cymbalta duloxetin mirtazapin remeron amitriptylin nortriptylin
noritren anafranil stesolid diazepam valium oxazepam oxapax alprazolam alopam imovane zopiclon stilnoct zolpidem rivotril clonazepam
melatonin circadin phenergan promethazin atarax lyrica pregabalin gabapentin tramadol morfin oxycontin oxynorm fentanyl ibuprofen panodil
paracetamol pinex ipren insulin ozempic wegovy metformin
xeplion trevicta invega paliperidon latuda lurasidon solian amisulprid geodon ziprasidon modafinil bupropion wellbutrin
`);

/** Acronyms of the field and of everyday life, written in capitals. */
export const acronyms = words(`
fact 3cp act ptsd adhd add ocd asf cpr dsm icd gad bpd eks sel pv opus dbt kbt emdr mdo iua ksp ffb vum vum2 amk ambulant
stu fgu sfi vive kl dr dsb tv2 ssri ssa lpr dst star sds fmk epj esa eoj hiv kol ms als bmi ckr hf hhx htx hg su ff fl kr uu ppr ssp psp akut ect
dr1 dr2 dr3 tv2 3f sms mms pc tv it eu usa uk fn nato ok cd dvd cv gps id ip wc mr ct ekg vip nb ps pga mht dvs osv mfl bl bmp hpv aa na ca
ct mr lsd ghb mdma thc nkt hr hk foa dh sl dsr ds sf ledelse sind lap ulf
`);

/** Names of several words that may stay. */
export const allowedPhrases =
  /\b(?:Region (?:Midtjylland|Midt|Nordjylland|Syddanmark|Hovedstaden|Sjælland)|Udbetaling Danmark|Statens Serum Institut|Danmarks Statistik|Kirkens Korshær|Frelsens Hær|Røde Kors|Blå Kors|Dansk Flygtningehjælp|Anonyme (?:Alkoholikere|Narkomaner)|Barnets Lov|Lov om Social Service|Det Centrale Handicapråd|Den Sociale Retshjælp)s?\b/gu;

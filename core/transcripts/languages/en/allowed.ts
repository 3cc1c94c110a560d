import { sharedAcronyms } from '../shared/acronyms.ts';
import { makers as sharedMakers, sharedShops } from '../shared/chains.ts';
import { everywhere } from '../shared/everywhere.ts';
import { medicines } from '../shared/medicines.ts';
import { words } from '../words.ts';

/** Names that identify nobody and that analysts need: countries and parts of the country, bodies of the whole country, laws, medicines, chains. */
export const allowedWords: ReadonlySet<string> = new Set([
  ...medicines,
  ...everywhere,
  ...words(`
england britain uk scotland wales ireland cornwall yorkshire lancashire kent essex sussex northumberland cumbria devon dorset somerset norfolk suffolk midlands europe africa asia america scandinavia
denmark sweden norway finland germany poland france spain italy holland netherlands belgium austria switzerland portugal greece turkey romania bulgaria hungary ukraine russia syria iraq iran
afghanistan pakistan india china vietnam thailand somalia eritrea ethiopia lebanon palestine israel egypt morocco bosnia croatia serbia kosovo albania lithuania latvia estonia canada brazil chile australia
jamaica nigeria ghana kenya zimbabwe uganda bangladesh nepal japan mexico argentina caribbean
ni nhs dwp hmrc cqc mencap samaritans parliament government westminster crisis citizens jobcentre
ebay
ramadan eid diwali hanukkah halloween
alzheimer's asperger's parkinson's tourette's asperger alzheimer parkinson tourette
sudan congo gambia senegal tanzania rwanda burundi cameroon angola mozambique zambia malawi botswana namibia liberia tunisia algeria libya mali yemen kuwait qatar bahrain oman dubai armenia azerbaijan kazakhstan uzbekistan mongolia philippines indonesia malaysia singapore korea taiwan burma myanmar cambodia laos cuba haiti colombia peru bolivia ecuador venezuela uruguay tobago barbados grenada guyana bermuda slovakia slovenia czechia macedonia montenegro moldova belarus cyprus malta luxembourg kurdistan yugoslavia balkans gibraltar
tigrinya somali kurdish sorani dari farsi pashto urdu hindi bengali punjabi gujarati tamil turkish russian ukrainian polish serbian bosnian croatian albanian romanian bulgarian hungarian greek swahili amharic oromo yoruba igbo hausa twi shona zulu xhosa afrikaans patois mandarin cantonese japanese gaelic welsh cornish irish latin romani yiddish
liquidlogic emis systmone mosaic carenotes epjs teams careplus carefirst
ombudsman ofsted healthwatch samaritans rethink childline barnardos monitor hse
lottery coronation jubilee brexit strictly eastenders emmerdale countdown corrie wimbledon everton hogmanay pentecost whitsun advent epiphany passover yom kippur purim vaisakhi
datix senedd stormont holyrood dáil nvivo systmone depixol modecate fitbit fiesta astra transit tipp-ex rizla lambrini dosette nutella kindle  
pancake bonfire valentine mothering fieldnotes photovoice captions brummie glaswegian mancunian asian traveller travellers gypsies
dob tbc tba
`),
]);

/** Shops of every town: they stay unless somebody works there, or is there. */
export const shops: ReadonlySet<string> = new Set([
  ...sharedShops,
  ...words(`
sainsbury's sainsburys tesco asda morrisons waitrose greggs argos boots poundland costa wetherspoons co-op wilko primark superdrug nando's iceland b&q homebase supermac's dunnes supervalu centra woolworths barnardo's savers halfords specsavers spar londis
`),
]);

/** Makers and firms of everything, of which people speak without anybody working there. */
export const makers: ReadonlySet<string> = new Set([
  ...sharedMakers,
  ...words(`
vauxhall weetabix lucozade guinness uber deliveroo temu vinted monzo klarna paypal ribena
`),
]);

/** Bodies of the whole country with houses of their own: beside a place they are one of these. */
export const bodies: ReadonlySet<string> = new Set(
  words(
    'mind samaritans rethink mencap crisis barnardos scope sense relate cruse nacro centrepoint sanctuary emmaus headway turn2us',
  ),
);

/** Acronyms of the field and of everyday life, written in capitals. */
export const acronyms: ReadonlySet<string> = new Set([
  ...sharedAcronyms,
  ...words(`
mrn urn crn nhs dwp hmrc cqc cmht camhs amhp cto mha mca dols dbs pip esa jsa uc hb la gp a&e icu crht ot cpa iapt psw nvq gcse bsc ma ba phd bbc itv tv pc pcso cctv mp mps ccg icb vat pa rsw rmn asbo hmo dla
dv lgbtq mdt ft hq nice rcp bma eupd cptsd sen senco tia ibs copd
ips aob esol nrpf rc imha imca htt prn salt dnar ehcp pps dnacpr s117 s136 qof ctr asc nok eta faq vcs chc dst tfl sws mhp php ctp cmhn cmho chi ni pcn ofsted nspcc aac sw cm hse mash marac emis gp ot cpn spr sos rag pm am dob tbc tba apc nhsi cic mot atm rspca rspb rnli b12 tuc gmb lpa iapt hr 
`),
]);

/** Names of several words that may stay. */
export const allowedPhrases: readonly string[] = [
  '(?:the )?Department (?:of|for) (?:(?:Health|Social Care|Work|Pensions|Education|Levelling Up|Communities|Housing|Transport)(?:, | and )?)+',
  'National (?:Health Service|Insurance|Institute for \\p{L}+ and \\p{L}+ \\p{L}+)',
  "(?:Universal Credit|Housing Benefit|Personal Independence Payment|Employment and Support Allowance|Attendance Allowance|Disability Living Allowance|Income Support|Council Tax|Carer[’']s Allowance|Child Benefit|Job ?[Ss]eeker[’']s Allowance|Discretionary Housing Payment)",
  '(?:Mental (?:Health|Capacity)|Care|Children|Human Rights|Equality|Housing|Data Protection|Homelessness Reduction) Act(?: \\d{4})?',
  '(?:Community )?Mental Health (?:Team|Services?|Trust|Nurse)s?',
  '(?:Crisis|Assertive Outreach|Early Intervention|Home Treatment|Intensive) (?:Resolution )?(?:Team|Service)s?',
  "(?:Social|Adult|Children[’']s|Probation|Prison|Fire|Ambulance|Health) (?:Services?|Care)",
  'Citizens? Advice(?: Bureau)?',
  'Jobcentre Plus',
  'Job ?[Cc]entre',
  '(?:Alcoholics|Narcotics|Gamblers|Cocaine) Anonymous',
  'Salvation Army',
  '(?:British )?Red Cross',
  'Royal (?:Mail|College|College of \\p{L}+)',
  'Care Quality Commission',
  'Home Office',
  'House of (?:Commons|Lords)',
  '(?:United|Great) (?:Kingdom|Britain|States)(?: of America)?',
  '(?:South|North|West|East) (?:Africa|America|Korea|London|Wales)',
  "New (?:Zealand|Year(?:[’']s)?(?: (?:Eve|Day))?)",
  'Northern Ireland',
  '(?:RiO|Rio)(?= (?:notes?|records?|for us|system)|[.,])',
  'Mental Health \\(\\p{L}+\\) (?:Measure|Act|Order)(?: \\d{4})?',
  'Mental Welfare Commission',
  '(?:Costa Rica|El Salvador|Sierra Leone|Hong Kong|Ivory Coast|Trinidad and Tobago|Cape Verde)',
  'World (?:Book|Mental Health|Cup|Service) ?(?:Day)?',
  'Time to (?:Talk|Change)',
  'Sri Lanka',
  'Saudi Arabia',
  "(?:Christmas|Boxing|Easter|Mother[’']s|Father[’']s|Valentine[’']s|Bank Holiday) (?:Day|Eve|Sunday|Monday)",
  'Good Friday',
  'Bank Holiday',
  '(?:Good|Outstanding|Inadequate|Requires Improvement)(?= (?:by|in|on|overall)|[.,])',
  'Any [Oo]ther [Bb]usiness',
  'Burger King',
  'Marks (?:and|&) Spencer',
  'Care Programme Approach',
  'Individual Placement and Support',
  'Mental Health Awareness Week',
  'Coronation Street',
  'Strictly Come Dancing',
  "(?:Saint|St\\.?) (?:David|Andrew|George|Patrick|Stephen)['’]s (?:Day|Night)",
  "Our Lady(?! of | star |['’]?s )",
  'Ash Wednesday',
  'Original Message',
  '(?:Seminar|Interview|Conference) Room',
];

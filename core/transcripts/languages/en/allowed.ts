import { sharedAcronyms } from '../shared/acronyms.ts';
import { everywhere } from '../shared/everywhere.ts';
import { medicines } from '../shared/medicines.ts';
import { words } from '../words.ts';

/** Names that identify nobody and that analysts need: countries and parts of the country, bodies of the whole country, laws, medicines, chains. */
export const allowedWords: ReadonlySet<string> = new Set([
  ...medicines,
  ...everywhere,
  ...words(`
england britain uk scotland wales ireland cornwall yorkshire lancashire kent essex sussex northumberland cumbria devon dorset somerset norfolk suffolk midlands europe africa asia america scandinavia
denmark sweden norway finland iceland germany poland france spain italy holland netherlands belgium austria switzerland portugal greece turkey romania bulgaria hungary ukraine russia syria iraq iran
afghanistan pakistan india china vietnam thailand somalia eritrea ethiopia lebanon palestine israel egypt morocco bosnia croatia serbia kosovo albania lithuania latvia estonia canada brazil chile australia
jamaica nigeria ghana kenya zimbabwe uganda bangladesh nepal japan mexico argentina caribbean
ni nhs dwp hmrc cqc mencap samaritans parliament government westminster crisis citizens jobcentre
sainsbury's sainsburys tesco asda morrisons aldi waitrose greggs argos boots poundland costa starbucks wetherspoons co-op amazon ebay royal
ramadan eid diwali hanukkah halloween
alzheimer's asperger's parkinson's tourette's asperger alzheimer parkinson tourette
`),
]);

/** Acronyms of the field and of everyday life, written in capitals. */
export const acronyms: ReadonlySet<string> = new Set([
  ...sharedAcronyms,
  ...words(`
nhs dwp hmrc cqc cmht camhs amhp cto mha mca dols dbs pip esa jsa uc hb la gp a&e icu crht ot cpa iapt psw nvq gcse bsc ma ba phd bbc itv tv pc pcso cctv mp mps ccg icb vat pa rsw rmn asbo hmo dla
dv lgbtq mdt ft hq nice rcp bma eupd cptsd sen senco tia ibs copd
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
  'Sri Lanka',
  'Saudi Arabia',
  "(?:Christmas|Boxing|Easter|Mother[’']s|Father[’']s|Valentine[’']s|Bank Holiday) (?:Day|Eve|Sunday|Monday)",
  'Good Friday',
  'Bank Holiday',
  '(?:Good|Outstanding|Inadequate|Requires Improvement)(?= (?:by|in|on|overall)|[.,])',
  'Any [Oo]ther [Bb]usiness',
  'Burger King',
  'Marks (?:and|&) Spencer',
];

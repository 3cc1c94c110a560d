import { words } from '../words.ts';

/** English words that tell of the word beside them whether it is a name. */
export const cues = {
  person: words(`
    mr mrs ms mx miss dr fr sgt doctor prof professor sir councillor cllr reverend rev father sister nurse psychiatrist psychologist gp consultant keyworker key-worker worker caseworker case-worker manager coordinator
    co-ordinator colleague mentor solicitor lawyer teacher tutor chair councillor inspector sergeant constable pc officer volunteer predecessor receptionist landlord
    mum mam mom dad nan nana gran granny grandma grandad grandpa brother sister twin aunt auntie aunty uncle cousin wife husband partner ex boyfriend girlfriend fiancé fiancée son daughter stepdad stepmum
    nephew niece grandson granddaughter friend mate neighbour flatmate dog cat lad bloke guy
  `),
  naming: words("mr mrs ms called named name's name nicknamed known christened alias"),
  fillers: words('is was just actually him her me as the them it'),
  verbs: words(`
    smiled smiles nodded agreed agrees arrived arrives brings brought bought buys carried chaired confirmed cooked cooks circulated explains feels felt finds found gives grew hates hated hears heard hopes hoped joined joins keeps kept laughs leaves left likes liked looks lost mentioned needs needed noted notes offered owns presented presents proposed raised reckons remembers remembered runs ran replied retired rents sang sings says seemed seems sends sent shares shouted sleeps slept smokes sold spent spoke speaks stayed stays studied supports teaches taught thanked tried turns understands visited visits wept whispered wins won wondered
    said says is was has have had came comes rang rings asked asks told tells thinks thought would should could can will wants wanted went goes lives lived got gets became took takes gave gives helped helps
    sat sits stood stands wrote writes drove drives works worked made makes did does saw sees knew knows died started stopped held holds showed shows picked picks loved loves laughed laughs nods nodded plays played drinks drank
    beat began bent bled blew broke burnt caught chose clung crept dealt drank drove ate fed fought flew forgave froze hid hit hung knelt lay led leant leapt lent lit paid quit rode shook shone shot shut sank slid snapped sought spat sprang stole stuck stung swam swept swore threw tore woke wore wound wasted owed owes pays lends eats drinks drives rides fixes makes brings
    explained suggested reported opened texts texted phoned phones knocked called calls walked walks moved passed isn't wasn't hasn't didn't doesn't won't wouldn't couldn't can't used looks looked puts cried turned sorted
  `),
  saying: words(
    'have said says asked laughed laughs smiled smiles nodded nods rang rings texted texts phoned phones replied replies presented presents reckons reckoned shrugged shrugs grinned grins thinks thought whispered muttered shouted sighed cried',
  ),
  company: words(
    'with by from for and to that like when if because than or about rang asked met meet know knew called miss saw see ask told tell call ring love while since',
  ),
  pronouns: words("he she i who who's they"),
  and: words('and'),
  determiners: words(
    'a an the this these those my your his her its our their every each no any some all whole same i you we they he she it to will can could would should must may might not very so too really much more most lots few many be been being am are',
  ),
  presenting: words("it's that's there's who's"),
};

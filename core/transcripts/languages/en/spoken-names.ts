import type { SpokenNames } from '../spoken-names.ts';
import { words } from '../words.ts';
import { bareSigns, doing, refusing } from './bare-signs.ts';
import { onStage } from './on-stage.ts';
import { signHouses } from './sign-houses.ts';
import { nicknames, signs } from './signs.ts';
import { towns } from './spoken-towns.ts';

/** How English speech gives away that a word is a name. */
export const spokenNames: SpokenNames = {
  towns,
  grammar: { articleStays: false, articleHangs: false, compoundsApart: true },
  articles: words('the'),
  behindVerb: words(''),
  saysWho: words("it's that's there's who's here's"),
  thus: words('so'),
  copulas: words('is was'),
  relatives: words("who who's"),
  explaining: {
    openers: words("that's that it's it is was which they're they are which's"),
    copula:
      /^(?:(?:that|it|which|they)(?:'s|'re| is| was| are| were)|is|was|are) (?:(?:just|really|basically|kind of|sort of|like|actually|now|still|called) )*(?:(?:an?|the|our|my|one of (?:the|those|them|these|our)|another|this|some|where) )?(?:(?:little|small|big|new|old|kind of|sort of) )*/u,
    kinds:
      /^(?:drop|drop-in|drop-ins|clubhouse|firms?|company|scheme|flats?|daycentre|takeaway|chippy|hostels?|bungalow|supermarket|salon|barbers?|hairdressers?|restaurant|cinema|nightclub|bookies|estate|placement|allotments?|square|newsagents?|agency|rehab|helpline|housing|accommodation|placement|place|workplace|landlord|provider|provision|service|village|town|cafe)$/u,
    shortCopulas: words("that's it's which's who's he's she's"),
    heIs: words("he's she's"),
  },
  calling: {
    verbs: words('call calls called calling nickname nicknamed'),
    passive: words('nicknamed'),
    callers: words('they we everyone everybody people i you'),
    self: words('i'),
    called: words('him her them me us it'),
  },
  introduction: {
    last: words("i'm is it's"),
    whole: /(?:hi|hello|hey|hiya|morning|alright) (?:there )?(?:i'm|this is|it's|my name is)$/u,
  },
  nicknames: {
    words: nicknames,
    telling: words(
      'told said says reckons reckoned asked laughed rang texted phoned replied thinks thought shouted cried swears swore moaned grumbled whispered promised admitted apologised winked grinned giggled',
    ),
    owning: words('have are were'),
    who: words("who who's"),
    existence: words("there's theres we've i've got and with by it's was is"),
    it: words('it'),
    clefts: words("it's that's who's"),
    identified:
      /^(?:that's (?:him|her|the (?:lad|lady|guy|bloke|man|woman|one))|(?:he|she)(?:'s| is| was) the (?:lad|lady|guy|bloke|man|woman|one)|(?:him|her) (?:who|that|with|from) )/u,
  },
  whose: { pets: words('cat dog') },
  onStage,
  houses: /$^/u,
  brandAdjectives: words(
    'fresh bright second open safe old new white black red blue green royal golden silver little',
  ),
  signHouses,
  at: {
    bare: words(
      'at above below rang phoned contacted emailed under from via through with by near outside opposite past behind into',
    ),
    objects: words(
      'good better best bad worse brilliant great rubbish useless hopeless terrible crap look looks looked looking laugh laughs laughed laughing shout shouts shouted shouting scream screamed screaming smile smiles smiled smiling aim aimed aiming angry mad annoyed stare stared staring swear swore swearing throw threw throwing nice amazing fantastic point pointing pointed bark barked had have go peer glance glanced anger work works worked working hard surprised amazed not all arrive',
    ),
    beginnings: /.{3}ing$/u,
    articled: {
      prepositions: words('at to from above below under near outside opposite behind off into via through'),
      common: words('to from into off through'),
    },
    back: {
      to: words('to'),
      behind: words(
        'back over up down round through across along gone been moved referred transferred sent admitted off',
      ),
    },
  },
  dwelling: {
    verbs: words('live lives lived living moved born'),
    kinds:
      /^(?:fear|poverty|peace|sin|care|squalor|hope|limbo|digs|town|isolation|harmony|denial|shelter|hostels?|digs|caravan|temporary|emergency|private|council|student|halls|barracks|lodgings|supported|bed|silence|chaos|debt|luxury|pain|secret|foster)$/u,
  },
  work: {
    words: words(
      'drive drives drove driving clean cleans cleaned cook cooks cooked employed hired apprenticed work works worked working job jobs shift shifts apprentice apprenticeship worker workers volunteer volunteers volunteering volunteered placement',
    ),
    prepositions: words('for at with'),
    belonging: {
      prepositions: words('with from at off under'),
      being: words(
        "he's she's they're who's i'm it's been worker lady lad lass girl woman man fella fellow bloke guy nurse someone somebody people peer mentor volunteer team girls lads lot",
      ),
    },
  },
  signs: { words: signs, at: words('at to from in on by over into round'), notBare: words('to') },
  bareSigns,
  doing,
  refusing,
  definite: /$^/u,
  several: /(?:[^s]s|men|ren|ies)$/u,
  abstract: /(?:ing|ly|ness|ment|tion|ity|ism|ance|ence|ology|ship|hood|ed)$/u,
  sites: words('place house building other rest former latter first last one home flat problem area address'),
  generic: words(`
    clock clocks mirror picture pictures screen screens lamp sofa settee carpet rug pillow pillows blanket blankets duvet mattress bath bathtub shower tap taps toilet loo fridge freezer oven hob kettle toaster microwave plate plates cup cups mug mugs spoon fork knife
    knives bag bags wallet purse keys coat coats jacket hat gloves scarf umbrella path pavement pitch playground pharmacist therapist boss corridor lift queue class band book books message messages form forms leaflet poster sign notice noticeboard board
    calendar diary budget bill bills deposit debt debts loan wage wages salary pension noise smell taste colour shape size weight height temperature pressure lungs liver kidney kidneys stomach finger fingers thumb toe toes eyes ears teeth tooth jaw hips elbow chin cheek
    forehead curtain curtains blinds cupboard cupboards drawer drawers shelf shelves wardrobe bookcase bin dustbin machine dryer iron hoover vacuum broom mop bucket lightbulb switch plug socket charger keyboard printer headphones speaker remote aerial doorbell letterbox
    driveway kerb pedestrian
    schizophrenia bipolar autism adhd ptsd dementia epilepsy diabetes cancer asthma arthritis insomnia bulimia anorexia trauma grief loneliness addiction illness sickness disability hindsight luck bad trade training practice habit instinct nature accident chance mistake surprise law name sight memory mouth heart hand hands foot mind eye ear nose leg arm back head hair skin blood breath sleep bed nap rest
    train bus car bike taxi plane boat ferry coach tram tube phone email mail letter text whatsapp zoom skype teams facebook instagram twitter tiktok youtube google amazon ebay netflix telly television video radio post paper pen pencil paint photo photos film camera computer laptop tablet
    rice bread milk sugar butter cheese cream lamb chicken beef pork bacon fish chips gravy soup salad pasta curry sauce vinegar salt pepper ketchup jam honey cake toast ice water juice squash lager cider wine vodka whisky gin rum beer methadone clozapine lithium depot prozac diazepam weed hash smack crack coke speed glue petrol gas
    time today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february summer winter spring autumn childhood adolescence adulthood teenage schooldays infancy pregnancy labour retirement redundancy unemployment probation bail parole remand custody detention discharge admission referral triage theatre rehab detox respite isolation lockdown covid
    dad mum mam nan gran grandad auntie uncle cousin husband wife partner girlfriend boyfriend baby toddler teenager teenagers strangers neighbours everybody colleagues mates friends company nobody others god faith prayer jesus allah church respect dignity kindness patience honesty confidence pride shame guilt anger rage fear panic pain stress worry joy hope sadness interest intent enthusiasm caution care ease difficulty permission consent regard regards reference hindsight immediate effect
    wood metal glass plastic stone brick concrete mud grass snow rain wind sun fire smoke dust dirt rubbish junk stuff clothes shoes shopping washing cleaning cooking gardening knitting painting drawing writing reading singing dancing walking running swimming fishing clay paper string tape wool
    west east north south upstairs downstairs outside inside here there town birmingham sheffield leeds bristol england scotland wales ireland africa india pakistan somalia iran iraq syria europe america london
    home work school college uni university hospital prison jail court church chapel mosque synagogue temple nursery playgroup preschool kindergarten playschool assembly reception theatre sea war peace risk ease rest play stake liberty
    night noon midnight midday dawn dusk sunrise sunset daybreak bedtime lunchtime lunch dinner dinnertime tea teatime breakfast supper brunch playtime mealtimes mealtime weekend weekends nighttime daytime night-time christmas easter xmas halloween times time
    least last first once worst random length present length speed hand heart fault face bay birth age ages points point second minute moment meetings appointments anchor table desk base camp practice
    years months weeks days hours minutes money cash free life love fun example instance sure lunch nothing everything something anything someone somebody anyone anybody everyone everybody nobody people folk folks persons staff police family families youth management
    services agencies charities companies others them kids children adults women men males females parents carers patients clients residents users professionals doctors nurses experience abroad overseas afar scratch start beginning benefits medication
    health mental social security housing council government nhs cab driver psychosis depression anxiety recovery therapy support care treatment food drink alcohol drugs heroin cocaine cannabis weed methadone god jesus whoever person management town
    football rugby cricket bingo darts snooker pool tennis karaoke yoga zumba gym swimming history maths english science french art music drama cookery woodwork loads lots plenty half retail catering security nursing poland
    drop relative client patient person member group team music card kebab former latter rest other place door window bottom top end start beginning end back front side shop shops station bus stop pub bar park beach market till counter corner bridge house hospital surgery doctors chemist dentist hairdressers garage airport gym pool cinema library community centre
    table sink cooker desk computer piano gate fence wall minute moment time weekend day hour week month year party wedding funeral meeting interview assessment appointment review tribunal hearing age point level rate price cost mercy crack sight sound thought idea same very first second third last next other
    cafe restaurant takeaway canteen kitchen bathroom lounge reception desk front ward unit clinic practice day charity office job council jobcentre dole post bank cashpoint supermarket bakery butchers launderette church mosque temple vicar priest match game football races show concert gig festival carnival fair zoo farm field river lake canal pond sea seaside coast mountains hills roadside traffic lights roundabout junction crossing crossroads
    hip knee ankle shoulder neck wrist moon sky stars sun ground floor ceiling roof stairs steps entrance exit address flat lodge gatehouse barrier bins skip tip dump edge
    mummy daddy mother father parent baby toddler nothing whatever everything crowd teacher doctor nurse
  `),
};

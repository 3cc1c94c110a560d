import type { Uncapitalised } from '../uncapitalised.ts';
import { words } from '../words.ts';

/** English without capitals. */
export const uncapitalised: Uncapitalised = {
  persons: words(
    `man woman men women lady gentleman girl boy chap fella missus sons daughters boys girls twins sisters brothers nephews nieces friends mates cats dogs lads kids children`,
  ),
  verbs: words(`
    knows understands listens promised met meets bakes cycles reads sleeps slept cries shouts whispers waits talks sends sent opens closes forgot forgets fell hates won lost decides sings sang dances
    buys bought lies lay swears swore complains argues cooks cheated cheats keeps kept says reckons reckoned brings brought runs ran
  `),
  past: /.{3}ed$/u,
  arrivals: words('comes came rang rings says said asks asked replied replies'),
  travel: words(
    `trip trips holiday weekend outing bus train ferry bike cycled childhood address room flat walked sailed drove ran day`,
  ),
  plural: /(?!)/u,
  from: words('from'),
  adverbs: /(?:ly|ing|ed|s|ward|wards|wise)$/u,
  indefinite: words(
    'a an my your his her our their some any every each no another this that these those whole',
  ),
  qualifiers: words(
    'north south east west central northwest northeast southwest southeast red green blue yellow purple orange',
  ),
  purpose: words('for of'),
  purposeHeads:
    /^(?:clinic|centre|center|institute|association|society|trust|foundation|school|college|institution)$/u,
  services: /(?:homecare|care|services?|support|area|district|locality|division|region)$/u,
  named: words(`messrs hms`),
  houses: words(`minster infirmary`),
  ofTown: /^(?:hospital|infirmary|clinic|college|university|prison|surgery|academy|hospice)$/u,
  owned:
    /^(?:taxis|cabs|roofing|plumbing|scaffolding|removals|coaches|tyres|kebabs|electrics|joinery|flooring|caravans|autos|association|society|gazette|chronicle|herald|mercury|echo|argus|post|news|times|advertiser|factory|works|engineering|dairy|bakery|butchers|shipyard|sawmill|garage|motors|workshop|forge|haulage|transport|logistics|nursery|hotel|pharmacy|chemist|chemists|cycles|builders|bookshop|school|college|academy|church|chapel|abbey|hospice|hospital|infirmary|solicitors|opticians|bakers|brewery|foundry|mills?|farm|rovers|united|athletic|wanderers|homes|cafe|café|cars|support|partnership|boys|girls|juniors|rangers|albion|stores|gym|bakes?|store|park|estates?|lettings|bank|club|hospice|medical|housing|market|hotel|boatyard|meats|link|recovery|addictions?|outreach|wellbeing|liaison|boxing|harriers|tavern|arms|inn)$/u,
  bare: /^(?:school|college|academy|church|chapel|abbey|hospital|infirmary|hospice|house|lodge|project|centre|center|hub|surgery|workshop|arms|gazette|chronicle|herald|mercury|argus|advertiser|observer|books|bookshop|stores|pharmacy|chemist|chemists|solicitors|opticians|rovers|united|athletic|wanderers|mills?|institute|foundation|theatre|taxis|cabs|roofing|plumbing|scaffolding|removals|coaches|tyres|kebabs|electrics|joinery|flooring|caravans|autos|brothers|bros|trust|homes|hotel|market|ward|medical|housing|library|gym|allotments?|clubhouse|cafe|café|chippy|pantry|tavern|inn|nursery|primary)$/u,
  kinds:
    /(?:al|ic|ous|ive|ed|ing|ish|able|ary|less|ful|est|ly|'s|s')$|^(?:day|community|housing|health|leisure|art|arts|music|book|support|peer|drop-in|coffee|charity|care|children|primary|secondary|new|old|big|small|same|other|general|secure|acute|job|work|whole|football|youth|women|men|craft|gardening|town|city|village|crisis|home|high|grammar|state|public|private|council|summer|boarding|special|sixth|further|shopping|call|detention|sports|sport|advice|resource|contact|family|safe|half-way|halfway|tower|terraced|empty|full|open|research|first|last|next|only|main|little|bed|bath|whole|right|wrong|good|bad|nice|parish|night|main|wood|wooden|stone|brick|corner|end|haunted|doll|green|bird|tree|ware|court|catholic|mental|my|your|gp|it|pilot|history|science|media|film|group|team|student|law|medical|dental|eye|skin|walk-in|health-care|mini|hospital|internet|school|church|coffee|black|private)$/u,
  firmForms:
    'ltd\\b\\.?|limited|plc|llp|inc\\b\\.?|& (?:co|sons?|partners|nephews?|daughters?|brothers|bros)\\b\\.?|and (?:co|sons|nephews?|daughters|brothers|partners)\\b\\.?|fc|afc|rovers|wanderers|athletic',
  firmStarts: words(
    'ltd limited plc llp inc co son sons nephew daughters brothers partners and fc afc rovers wanderers athletic',
  ),
  landscape: words(
    'river beck hills moor moors beach bay woods common island quay fell valley lough loch lake canal pier reservoir tarn harbour marsh forest village estate park station bridge market cemetery library lighthouse castle roundabout precinct docks dock wharf tower baths depot plant factory warehouse campus fields field council',
  ),
  beforeName: words(
    'lake mount river loch lough port isle cape queen king prince princess lord lady la le las los san santa',
  ),
  saints: words('st saint'),
  dotted: words(
    'a.m p.m i.e e.g p.s b.a m.a u.k u.s u.s.a n.b r.i.p a.k.a d.i.y o.k p.c c.v i.d t.v n.h.s g.p e.t.a p.o e.u a.d b.c',
  ),
  bynames: words(
    'big little wee small fat skinny tall long old young auld mad crazy red ginger blind fast daft lucky rich scottish welsh irish polish blonde bald posh dirty lazy smiley mental',
  ),
  ofNames: words(''),
  beforeSurname: words(''),
  trades: words(''),
  articled: words(''),
};

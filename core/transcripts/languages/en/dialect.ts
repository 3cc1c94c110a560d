import { words } from '../words.ts';

/** Small words as Scots, Ulster, Northern and quick speech write them, which no dictionary has: they would be taken for names. */
export const dialect = words(`
aabody aathing abody aboot abune aff afore aince ains airt alang amang amn't anely anither anyfink aroon atween auld awa aways awfy aww aye ayeways
ayeweys ayont baith begorrah bidin blaw blether blethers braw breid bricht brung by'ere by'there caa'd canna cannae cauld cooncil coont coonted coulda
couldna couldnae craic cudnae cwtch dae daein deid didja didna didnae dinna dinnae disna disnae doon doonstairs doot dreich ee'd eejit eejits een's
efter eftir everyfink ew faimily faither feart fecht fier fitba forby fower frae freend freends gaed gaen gaun gie gied gien gies goin gon gonae
gonnae granda grannie greetin guid guids gurn hadna hadnae haed hafta hale hasna hasnae haud havenae havenna heid heids hisself hoose hooses howay
hunner inby intae isna isnae ither ithers itsel jist juist jus ken't kennin leid leukin lik luik lukin maist mak makkin maks mannies masel maself
mebbe mibbe micht mighta mither mithers moothy mornin musta na nae naebody naething naw neebor neebors neist nicht nichts niver nivver nobbut nottice
nuffin nuthin onybody onything oor oors oorsels oot ootside ootwith ower owre owt oxters pish pittin puir richt roon roond sae sair sais sez shoogle
shooglie shoon shoulda sidey snaw somefink soond speir speired spikkin stairt stoater sumdy summink sumthin tae taen tak takkin taks tek teks tellt
telt tha tha's thaat thae thaim thaimsels the-day the-nicht thegither theirsels themsel themsels thir thocht thon thoosan thrawn toons toun twa twae
twathree unco up'ere verra wa wae waens watter watter's wee weel werena werenae wha whae whatcha whaur wheesht wi wid widna widnae wifie wifies
willnae winnae wir wis wisna wisnae withoot wor woulda wrang wrocht wull wum wumman wummin y'know ye'd ye'll ye're ye've yerman yersel yerself yersels
yestreen yez yins yis yous'll youse
fae noo lassie laddie wean bairn bairns och wasnae wouldnae shouldnae doesnae hae ony whit yin yon yous ye yer hissel hame folk fit foo loon quine een dis nowt summat mardy ginnel canny gannin divvent divn't innit ain't dunno wanna gimme lemme kinda sorta sure telly popty lush
`);

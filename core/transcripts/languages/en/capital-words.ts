import { words } from '../words.ts';

/** Words that English writes with a capital although they name nobody: the time, peoples and languages, titles, offices, faiths. */
export const capitalWords = words(`
i i'm i've i'll i'd monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays weds mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter lent xmas
english british scottish welsh irish american canadian australian danish swedish norwegian finnish dutch german french spanish italian portuguese lithuanian latvian estonian swede lithuanians latvians romanians moldovan belarusian georgian armenian serbian serb croatian croat bosnian kosovan albanian albanians macedonian slovak slovakian slovenian slovene austrian swiss belgian icelandic maltese cypriot israeli palestinian lebanese jordanian saudi yemeni egyptian moroccan algerian tunisian libyan sudanese ugandan tanzanian rwandan congolese zimbabwean zambian malawian gambian cameroonian ivorian senegalese angolan mauritian tamil sri sinhalese nepalese nepali burmese malaysian indonesian filipino filipina korean mongolian mexican colombian brazilian argentinian chilean peruvian venezuelan cuban trinidadian bajan guyanese haitian new-zealander kiwi aussie welshman irishman irishwoman scotsman englishman englishwoman englishmen frenchman ulsterman yorkshireman londoner glaswegian scouser mancunian brummie cornishman pakistanis indians jamaicans nigerians somalis eritreans ethiopians syrians iraqis iranians afghans turks kurds greeks italians spaniard germans americans canadians australians
pentecostal pentecostals baptist baptists presbyterian presbyterians evangelical mormon orthodox lutheran unitarian jehovah's salvationist catholics protestants muslims christians buddhists hindus sikhs jews jew mass rosary psalms psalm communion eucharist sabbath sunday-school michaelmas lammas candlemas navy army eircode
polish russian ukrainian romanian bulgarian hungarian czech
greek turkish kurdish syrian iraqi iranian afghan pakistani indian bengali bangladeshi chinese japanese vietnamese thai somali eritrean ethiopian nigerian ghanaian kenyan jamaican caribbean african asian european
arabic arab urdu punjabi hindi latin hebrew jewish muslim islamic christian catholic protestant methodist anglican quaker sikh hindu buddhist gypsy roma traveller scot scots brit brits geordie scouse cockney mackem
victorian georgian edwardian
mr mrs ms miss dr prof sir madam councillor cllr mum mam mom mummy dad daddy nan nana nanna gran granny grandma grandad grandpa auntie aunty aunt uncle doctor nurse
director manager chair chairman chairwoman secretary minister ministry mayor chief executive officer inspector sergeant constable professor bishop reverend vicar king queen prince princess president prime
council trust board committee department service services team group project programme plan policy act section year university college government state church bible internet web north south east west northern southern eastern western
apologies present minutes agenda welcome updates figures dear regards sincerely re subject date from to chapter part appendix table
sister brother father pastor sgt pc dc fr rev tribunal court superintendent senator canon deacon matron imam rabbi staff client pt
lord christ lords commons
p.m a.m
`);

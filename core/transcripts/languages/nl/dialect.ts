import { words } from '../words.ts';

/** Small words as dialects, Flemish and quick speech write them, which no dictionary has: they would be taken for names. */
export const dialect = words(`
aander aandere aanders acter ajuu allé allez alst ânders aoved aste azze bej d'raan d'rbij d'rin d'rop d'rover d'ruit d'rvan da's daaro dasse dawe
deraf derbij dern derna derop derover deruit dervan doa doar doarom doede doewe edde effe effetjes efkes ek ekik enja evekes fammen gaade gao gaot
geester gien gijlie ginne ginnen goan goat goe goeien gonnen gulder gullie gunder hare hebbe hebbu hedde heddet hiej hierzo hullie huus iederene iemed
iemes ies ist jongske jungske juust kiendere kinderkes komde komp kump kumt kweeni kweenie kweetnie maor maske maskes mèr mercikes mersie mit moar
moete morge mörge mörgen mosse mosten mott naor nemand nieë niemer nikse nikske nimmeer noar oavond oek oew oewe ofwa ôk ôke omda omdè oons ower
salukes saluu seins sjus sjuust sommege sommigste strakskes sunt tège tgaat thoes thuus tis tisnie tkan tkomt tmoet totda tuus twas tzal tzijn tzou
ulder ullie vadder vandeweek vandoag veur völ vuul wa waarda waarre wadde wah waore wasda watte wazze wè weete weette wèr wete wiere witteg wòr worre
worrie wulder wullie z'nen zee zèè zèèn zèg zeit zèn zèt ziede zijdet zn zoan zoda zuk zukke zukken zukkes zulder zullie zun zunne
`);

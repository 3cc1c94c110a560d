import { words } from '../words.ts';

/** Small words as dialects and quick speech write them, which no dictionary has: they would be taken for names. */
export const dialect = words(`
alså altsåe bettemand blow bløw bløwen bø'en bøen bår dæ dæl'me dæn dæt ejentlig ett fa'me fordåe fræ fåe fåed fåt fåår goer goeren gue gued gwe gåe
hjemmefræ hjæm hus'et hvodan hwa hwad hwem hwis hwor hwordan hworfor hworfår hwornår hår ikk ikkesandt ikåsså itt itte jaj jamn jik jow jæ jå knejt
knøw kons kwind kwinder kåm ligesåm ligså lissom lisså møjet noed nogn nowe nowed nowen næj nøed nøw nøwer nåed nåer naar nårh nåwed ower pi'er
saft'suseme saj sajer siher skisme sywn sæ sæj sæjer så'dan sådd'n sådn såe såm sån såndan sånt såwn trej tåw waet waljnok wis wores wær wåt æhus
æller øwer åp åpp åppe åsse åsså åver åwer
`);

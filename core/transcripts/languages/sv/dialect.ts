import { words } from '../words.ts';

/** Small words as dialects and quick speech write them, which no dictionary has: they would be taken for names. */
export const dialect = words(`
blen bra'nte braa bôra bôrja domma dåli dålit dä dä'n dä'r däm dôm ente eranes erat ette fali falit fattaru frå fö föe gitt gubb gôr gôra gôtt haddat
hadde hanses harru haru häj hörrudu ihoppa ingentin inniti itte ittna joho jorde jore joru jorå jäntera jör kansche komme kommi käringa kôr kôra lidde
liksomm lissom lite'grann litte mycke myckö möcke môe mökke môra môste nå'nting någanstans nån nåntin nåra nåt näru nôen nôn nôra nôt ocksa okså oppi
osse oxå påjken påt pôjka pôjken pôjkera roli rolit sajer sejer serru sku'ru sna sådanna sånna säj säje sän sänn sôn tesammans tänkeru tôr tösa vares
vatt vell vetdu vettdu vettu villu åckså åkså åsså äre äräre ôcksô ôlle
`);

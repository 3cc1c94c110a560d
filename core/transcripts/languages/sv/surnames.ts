import { words } from '../words.ts';

/** Surnames in common use in Sweden, mostly those that are Swedish words too, since the word list has the others. */
export const surnames = words(`
andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson hansson bengtsson jönsson lindberg jakobsson magnusson olofsson
lindström lindqvist lindgren axelsson berg bergström lundberg lind lundgren lundqvist mattsson berglund fredriksson sandberg henriksson forsberg sjöberg wallin engström eklund danielsson
lundin håkansson björk bergman gunnarsson holm wikström samuelsson isaksson fransson bergqvist nyström holmberg arvidsson löfgren söderberg nyberg blomqvist claesson nordström mårtensson
lundström viklund björklund eliasson berggren sandström nordin lund falk ström åberg ek hermansson holmgren dahl hellström sundberg hedlund sjögren ekström månsson martinsson
ahl blom frisk grip stål modig öberg hjelm rask modin rosén palm ekdahl stark kling klang flink glad sjö sten berg dal lilja rosen ros björn lång kort krook hammar sköld hård rapp wall vall bäck beck
strand norén hallén svärd dufva svan örn hök lund hed ahlström höglund högberg vik fors skog gran ask alm lönn asp tall quist bergvall boström hagman hagberg sundin melin molin moberg
fält pil lans spjut skott trygg tapper kvick frid from munter lustig stolt djärv hurtig käck nöjd vass gren löv hägg varg utter bäver orre tjäder trana gök korp lärka fink gädda lax sik mört myr brand krut sabel granat spets hjelm knekt dragon trumpet stolpe stråle lejon pålsson
frost bång rask krans kvist rönn lärk sparv fisk alfvén glans graf hjort järn ljung mård nord syd sund torn ulv ur vass älg äng
ali ahmed hassan mohamed nguyen khan yilmaz demir kaya hussein abdi osman ibrahim
`);

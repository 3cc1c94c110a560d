import { withDefinites } from '../shared/definites.ts';
import { words } from '../words.ts';
import { houseNames } from './house-names.ts';

/** Things with their article that Swedish meeting places, homes, wards and clubs are called by, and that few are at otherwise. */
export const signs: ReadonlySet<string> = new Set([
  ...houseNames,
  ...words(`
solgläntan solhörnan solsidan fyrtornet gnistan droppen regndroppen stjärnorna eketräd aspen poppeln pilen boken granen enbacken äppelträdet körsbärsträdet päronträdet tulpanen näckrosen blåklinten vallmon hyacinten lavendeln knoppen grenen stubben rötterna
måsen hägern gräsanden rödhaken staren tofsvipan albatrossen papegojan delfinen valen sälen lejonet igelkotten ekorren bävern uttern sköldpaddan sjöhästen sjöstjärnan musslan korallen snäckan skeppet seglet rodret kajutan lotsen skonaren livbojen piren fisknätet
portalen tornet klocktornet vindflöjeln loftgången arkaden lokstallet loket växeln sidospåret labyrinten mosaiken kalejdoskopet prisman paletten penseln duken staffliet lapptäcket väven spinnrocken tråden knuten nålen nålsögat saxen garnnystanet ässjan städet kvarnhjulet kugghjulet svarven
trumman dragspelet fiolen stämgaffeln tonen flöjten trumpeten speldosan tärningen jokern brickan domino mellanrummet andrummet frirummet andningshålet tillflykten fristaden springbrunnen önskebrunnen hängmattan gungan luftballongen ballongen draken raketen kometen satelliten globen midnattssolen ljuskällan triangeln cirkeln spiralen
slottet borgen kastellet skansen bastionen vindbryggan kullen dynan dammen vattenfallet brisen vågen tidvattnet grottan jurtan timmerstugan spinneriet väveriet garveriet färgeriet gjuteriet glasbruket gasverket tullhuset kaffepannan tekannan surdegen kaffebönan grinden ljungheden
`),
]);

/** What people are called by who are not called by their name: animals, ranks and trades, things that one is known for; without an article, or with it. */
export const nicknames: ReadonlySet<string> = new Set([
  ...withDefinites(
    words(`
björn varg räv hare mus råtta tiger lejon elefant giraff pingvin uggla kråka korp duva sparv höna tupp kyckling gås stork krabba räka sill makrill torsk gädda ål val haj myra bi geting spindel skalbagge mask snigel orm sköldpadda krokodil apa gorilla ekorre igelkott grävling iller utter bäver nalle kanin marsvin hamster gris tjur åsna get lamm kamel älg
kapten skeppare amiral general major överste sergeant korpral baron greve kung prins prinsessa kejsare sultan påve biskop munk nunna professor mästare boss klockare riddare pirat cowboy sheriff indian viking sjöman fiskare smed snickare murare målare skomakare skräddare barberare spelman trummis trubadur poet filosof trollkarl häxa troll tomte ängel djävul spöke clown profet fe
lock fräkne skalle hatt mössa keps stövel toffel glasögon skruv åska blixt gnista raket turbo diesel motor propeller mutter hammare mejsel fimp pipa cigarr kork burk hink kvast borste pensel kniv kloss pinne flinta kula
potatis morot tomat gurka ärta böna rädisa banan plommon citron apelsin russin mandel korv köttbulle bulle kringla våffla tårta karamell
`),
  ),
  // As they are said: bagarn.
  ...[...words('skepp bag mål fisk klock snick mur slakt mäst hamm skomak')].flatMap((stem) => [
    `${stem}ar`,
    `${stem}arn`,
  ]),
]);

import { withDefinites } from '../shared/definites.ts';
import { words } from '../words.ts';

/** Things with their article that Danish meeting places, homes, wards and clubs are called by, and that few are at otherwise. */
export const signs: ReadonlySet<string> = words(`
lanternen fyret fyrtårnet fyrskibet lygten gnisten glimtet lysningen stjernen stjernerne nordstjernen polarstjernen ledestjernen solsikken solsikkerne solstrålen solhjørnet solsiden regnbuen regndråben dråben kilden springbrættet trampolinen trædestenen
poplen poppelen elmen linden birken birkene bøgen ahornen kastanjen hasselnødden agernet egetræet lindetræet birketræet æbletræet kirsebærtræet pæretræet valnøddetræet piletræet rosen tulipanen violen anemonen liljen åkanden mælkebøtten kløveren
firkløveren kornblomsten valmuen hyacinten vintergækken erantissen påskeliljen lavendelen bregnen spiren skuddet knoppen kvisten grenen stubben rødderne
svanen storken mågen svalen svalerne lærken falken ørnen uglen hejren tranen gøgen solsorten stæren gråspurven rødkælken viben nattergalen albatrossen føniks fønix fugl-føniks papegøjen sommerfuglen mariehønen humlebien myretuen bikuben bistaden guldsmeden sneglehuset
delfinen hvalen sælen løven pindsvinet egernet bæveren odderen isbjørnen skildpadden søhesten søstjernen muslingen perlen perlerne koralen konkylien diamanten krystallen ravklumpen
skibet skuden jollen galionen ankeret kompasset masten sejlet roret kahytten kabyssen havblik lodsen skonnerten galeasen fregatten redningskransen bøjen molen fiskenettet
karnappen portalen tårnet klokketårnet vindfløjen vejrhanen svalegangen arkaden pavillonen orangeriet væksthuset pakhuset kornmagasinet magasinet remisen lokomotivet perronen sporskiftet sidesporet trinbrættet rastepladsen
oasen arken labyrinten mosaikken kaleidoskopet prismet spektret paletten penslen lærredet staffeliet kludetæppet vævestuen væven rokken tråden knuden nålen nåleøjet saksen garnnøglet smedjen essen ambolten møllehjulet møllestenen møllen vindmøllen vandmøllen tandhjulet drejebænken
trommen harmonikaen violinen stemmegaflen tonen fløjten trompeten spilledåsen tærningen jokeren brikken brikkerne puslespillet dominoen springeren vendepunktet omdrejningspunktet mellemrummet pusterummet frirummet åndehullet hellen fristedet tilflugten springvandet brønden ønskebrønden
hængekøjen vippen gyngen karrusellen luftballonen ballonen dragen raketten kometen satellitten kuglen globussen horisonten morgenrøden daggryet midnatssolen nordlyset lysthuset lyspunktet lyskilden kuben trekanten firkanten cirklen spiralen
slottet borgen kastellet skansen bastionen voldgraven vindebroen lunden højen klitten klippen dammen vandfaldet brisen bølgen tidevandet reden redekassen svalereden fuglereden hulen grotten jurten tipien bjælkehytten spejderhytten
spinderiet væveriet garveriet farveriet støberiet glasværket gasværket elværket kornloftet høloftet toldboden vejerboden hestestalden kostalden hjerterummet krybben kaffekanden tepotten surdejen kaffebønnen
`);

/** What people are called by who are not called by their name: animals, ranks and trades, things that one is known for; without an article, or with it. */
export const nicknames: ReadonlySet<string> = new Set(
  withDefinites(
    words(`
bjørn ulv ræv hare mus rotte tiger løve elefant giraf pingvin ugle krage ravn due spurv høne hane kylling gås stork krabbe reje sild makrel torsk gedde ål hval haj myre bi hveps edderkop bille orm snegl slange skildpadde krokodille abe gorilla egern pindsvin grævling ilder odder bæver bamse teddy kanin marsvin hamster gris tyr muldyr æsel ged lam kamel
kaptajn skipper admiral general major oberst sergent korporal baron greve konge prins prinsesse kejser sultan pave bisp biskop munk nonne professor mester boss degn klokker ridder pirat cowboy sherif sheriff indianer viking sømand fisker smed tømrer snedker murer maler skomager skrædder barber spillemand trommeslager trubadur digter filosof troldmand heks trold nisse engel djævel spøgelse klovn jonglør profet
krølle fregne glatnakke skalle hat hue kasket støvle træsko brille skrue bulder torden lyn gnist raket turbo diesel motor propel møtrik hammer mejsel smøg pibe cigar prop dåse spand kost børste pensel kniv nagle klods stav pind splint flint kugle
kartoffel gulerod tomat agurk ært bønne radise banan blomme citron appelsin rosin mandel peberkorn pølse frikadelle medister bolle kringle vaffel tærte karamel drops
`),
  ),
);

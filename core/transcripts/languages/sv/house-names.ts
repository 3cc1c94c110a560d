import { words } from '../words.ts';

/** Things with their article that meeting places, homes and clubs are called by, and that few speak of at the start of a sentence otherwise. */
export const houseNames: ReadonlySet<string> = words(`
fyren fyrbåken båken ankaret kompassen bojen masten rodret ekan jollen skutan briggen galejan barken kajutan slussen kvarnen smedjan ladan magasinet stallet vävstugan snickarboden sjöboden
ateljén växthuset orangeriet paviljongen skafferiet kaffestugan torpet källan lyktan lanternan stjärnan polstjärnan ledstjärnan solrosen regnbågen solstrålen gryningen soluppgången morgonrodnaden norrskenet
fjärilen nyckelpigan humlan bikupan myrstacken fågelholken duvan svalan ugglan örnen lärkan trasten koltrasten näktergalen tranan svanen göken pärlan diamanten kristallen bärnstenen klippan
eken björken linden kastanjen rönnen lönnen almen kvisten spiran rosen liljan vitsippan blåsippan blåklockan gullvivan klövern fyrklövern linnean ljungen
gläntan skogsgläntan lunden dungen bäcken forsen oasen stegen språngbrädan trampolinen navet länken knutpunkten vändpunkten startpunkten brytpunkten ljuspunkten vägskälet korsvägen horisonten
tallarna björkarna ekarna granarna lindarna almarna lönnarna rönnarna liljorna rosorna solrosorna blåklockorna vågorna stjärnorna svalorna tranorna lärkorna svanarna ankorna humlorna fjärilarna källorna kullarna
lyftet återbruket returen arken lyan kojan nästet redet sadeln hästskon karusellen kuben pusslet pusselbiten
`);

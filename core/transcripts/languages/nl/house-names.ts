import { words } from '../words.ts';

/** What houses are called by, in one word: without an article such a noun starts a sentence only as a name. */
export const houseNames: ReadonlySet<string> = words(`
  oase stek springplank kompas anker baken vuurtoren kapstok regenboog zonnebloem schakel ark horizon spil steiger werf nest terp vlinder kameleon kringloop eiland
  trefpunt steunpunt opstap overstap opmaat wending ommekeer keerpunt
  brug poort sleutel toren molen hoeve loods schuur kas tuin boomgaard bongerd linde beuk eik es wilg berk esdoorn kastanje olijf vlier meidoorn hulst iep lariks acacia jasmijn lavendel
  zonnewijzer zonnehoek zonnestraal morgenster poolster dageraad ochtendgloren lichtpunt lichtboei lantaarn fakkel lamp kaars
  pelikaan zwaluw ooievaar reiger kievit leeuwerik uil duif meeuw albatros fuut ijsvogel wielewaal egel bever otter dolfijn
  burcht vesting hof hofje pleisterplaats herberg haven thuishaven jachthaven ankerplaats rustpunt rustplaats
  draaischijf spoor wissel tandrad waterrad weerhaan windroos kruispunt tussenstap tweesprong driesprong viersprong
`);

import type { SpokenNames } from '../spoken-names.ts';
import { words } from '../words.ts';
import { callNames } from './call-names.ts';

/** Things without an article as English speech has them where they are a name: "he was on rowan". */
export const bareSigns: NonNullable<SpokenNames['bareSigns']> = {
  things: callNames,
  shopQualities: words('golden silver royal crystal happy lucky jolly'),
  land: words('wood woods hill field fields view end side corner garden gardens farm green bank'),
  opening: words('shut shuts closed closes opened opens reopened reopens does do runs rang have has'),
  beforeArticle: words("or and called it's"),
  never: words('like than as and or but'),
  before: words("is was it's who's that's there's got then"),
  of: words('of'),
  feelings: words('because scared afraid frightened terrified'),
  to: words('to'),
  towards: words(
    'over up down round back out in referred said say says speak spoke talk talked talking listen gone going go went goes come came moved sent belong belongs',
  ),
  sent: words(
    'moved sent took transferred referred brought signposted introduced refer send move take transfer',
  ),
  sentOnes: words('him her me them us you'),
  objects: words('it him her them me us you a an the my his your this that'),
  royals: words('royal queen king prince princess duke victoria'),
  royalsAlone: words('royal'),
};

/** Titles of English charities that begin with what one does there: turning corners. */
export const doing: NonNullable<SpokenNames['doing']> = {
  ending: 'ing',
  before: words("there's project group charity service scheme programme"),
  at: words('to at from with for up by'),
  going: words(
    'bloke lot people team group garden shop unit go goes going went come came comes been referred over up down back sent belong belongs job work works worked volunteer volunteers volunteered place',
  ),
  behind: words(
    'out up on off over through forward forwards ahead back together well free strong home high point points live lives',
  ),
  nouns: 's',
};

/** What English houses do to somebody: "the welcome wouldn't take him". */
export const refusing: NonNullable<SpokenNames['refusing']> = {
  not: words("wouldn't won't didn't couldn't can't doesn't"),
  take: words('take have see touch hold accept keep let want'),
  whom: words('him her me us them you anyone anybody'),
};

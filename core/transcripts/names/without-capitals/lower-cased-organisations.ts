import type { Language } from '../../languages/language.ts';
import { isBeside, SHORTEST_PART_OF_NAME } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** What must not stand in an organisation's name. */
const NOT_IN_NAME =
  Cue.verb | Cue.preposition | Cue.determiner | Cue.person | Cue.month | Cue.number | Cue.and | Cue.pronoun;

/** "nord for byen", "north of the town": a direction, and no name. */
const BEYOND_DIRECTION = /^(?:for|om|af|of|van|från)$/u;

/** An organisation's noun and what is its name: the words before and after it that no sentence would put there. */
export function spreadOverOrganisation(turn: Turn, at: number): void {
  const noun = turn.tokens[at];
  if (noun === undefined) return;
  if ((noun.facts.cues & Cue.firmStart) !== 0) {
    hide(turn, firmBefore(turn, at));
    hide(turn, firmAfter(turn, at));
  }
  const { organisation, cues, acronym } = noun.facts;
  if (acronym) {
    hide(turn, qualified(turn, at));
    hide(turn, ofAcronym(turn, at));
  }
  // "jumbo de wildlanden"
  if (noun.facts.shop && turn.language.streets.article) hide(turn, afterTrade(turn, at));
  if (noun.facts.trade) {
    hide(turn, afterTrade(turn, at));
    if (isBehindPreposition(turn.tokens, at)) hide(turn, afterNoun(turn, at));
  }
  // Skadestuen, neurologisk: no institutions by themselves.
  if (noun.facts.venue && !organisation) hide(turn, ofTown(turn, at));
  const { owned, purposeHeads, services, named } = turn.language.uncapitalised;
  const isNamed = named.has(noun.lower);
  const isNoun =
    organisation || owned.test(noun.lower) || purposeHeads.test(noun.lower) || services.test(noun.lower);
  if (turn.verdicts[at + 1] !== undefined && FIRM.test(noun.lower)) hide(turn, afterFirm(turn, at));
  if (!isNoun && !isNamed && (cues & Cue.unit) === 0) return;
  hide(turn, qualified(turn, at));
  hide(turn, withPurpose(turn, at));
  hide(turn, owner(turn, at));
  hide(turn, bare(turn, at));
  hide(turn, afterName(turn, at));
  hide(turn, ofSaint(turn, at));
  if (organisation || isNamed) hide(turn, afterNoun(turn, at));
  hide(turn, municipality(turn, at));
  if (organisation || turn.language.uncapitalised.bare.test(noun.lower)) hide(turn, ofNamesake(turn, at));
  if (organisation) hideInstitution(turn, at);
  hide(turn, withKind(turn, at));
  if (organisation) hide(turn, withQuality(turn, at));
}

/** Qualities that tell one house from another, and name none. */
const NO_TITLE =
  /^(?:nya|förra|gamla|hela|halva|själva|första|andra|tredje|sista|senaste|båda|bägge|nästa|samma|stora|lilla|egna|vanliga|slutna|öppna|låsta|lokala|kommunala|statliga|privata|närmaste|olika|enda|rätta|riktiga|aktuella|nuvarande|tidigare|ny|nye)$/u;

/** "på sociala resurscentret", "med mobila enheten": a quality that wants an article before it and has none is part of a name. */
function withQuality({ text, tokens, language }: Turn, at: number): Extent {
  const [before, quality, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || quality === undefined || noun === undefined) return undefined;
  if (language.bareIsNamed !== true || !noun.facts.definite) return undefined;
  if (
    (before.facts.cues & (Cue.preposition | Cue.company | Cue.at)) === 0 ||
    (before.facts.cues & Cue.and) !== 0
  )
    return undefined;
  if (!/.{3}a$/u.test(quality.lower) || NO_TITLE.test(quality.lower)) return undefined;
  if (quality.facts.functional || !quality.facts.common || quality.facts.cues !== 0) return undefined;
  return isBeside(text, before, quality) && isBeside(text, quality, noun) ? [at - 1, at] : undefined;
}

const FIRM =
  /.{2}(?:bolaget|företaget|firman|kedjan|affären|butiken|rederiet|koncernen|festivalen|byrån|klubben|laget|bandet|puben|krogen|förlaget)$/u;

/** "försäkringsbolaget skandinova": what kind of firm it is, and a name that nobody is called by. */
function afterFirm({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  const [firm, name] = [tokens[at], tokens[at + 1]];
  if (language.bareIsNamed !== true || firm === undefined || name === undefined) return undefined;
  if (verdicts[at + 1] === undefined || name.facts.given || firm.facts.functional) return undefined;
  return isBeside(text, firm, name) ? [at, at + 1] : undefined;
}

function hideInstitution(turn: Turn, at: number): void {
  hide(turn, ofTown(turn, at));
  if (turn.language.organisations.bareNouns) hide(turn, separateWords(turn, at));
}

/** "thise mejeri", "shelter bay trust": the noun goes with the name before it. */
function afterName({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  const [first, previous, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (noun === undefined || previous === undefined) return undefined;
  // "stonehouse social club"
  const { services } = language.uncapitalised;
  const isBetween =
    language.streets.separate &&
    (noun.facts.organisation || services.test(noun.lower)) &&
    language.uncapitalised.kinds.test(previous.lower);
  if (isBetween && first !== undefined && verdicts[at - 2] !== undefined && !first.facts.given)
    return isBeside(text, first, previous) && isBeside(text, previous, noun) ? [at - 1, at] : undefined;
  if (verdicts[at - 1] === undefined) return undefined;
  if (previous.facts.given || !isBeside(text, previous, noun)) return undefined;
  const { owned, bare: nouns } = language.uncapitalised;
  const isNoun = noun.facts.organisation ? previous.facts.stem === previous.lower : false;
  return isNoun || owned.test(noun.lower) || nouns.test(noun.lower) ? [at, at] : undefined;
}

/** "op de johannes postkazerne": behind an article somebody's name is a house's. */
function ofNamesake({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  if (!language.streets.article) return undefined;
  let from = at;
  while (from > at - LONGEST_NAMESAKE && verdicts[from - 1] !== undefined && isBesideIn(text, tokens, from))
    from--;
  const [article, first] = [tokens[from - 1], tokens[from]];
  if (from === at || article === undefined || first?.facts.given !== true) return undefined;
  return language.spokenNames.articles.has(article.lower) && isBeside(text, article, first)
    ? [from, at]
    : undefined;
}

const LONGEST_NAMESAKE = 3;

/** "ggz drenthe", "sind hjørring": letters that stay, but not with the name beside them. */
function ofAcronym({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  const [previous, letters, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isName = (n: number): boolean => {
    const facts = tokens[n]?.facts;
    return facts !== undefined && verdicts[n] !== undefined && !facts.given && !facts.acronym;
  };
  if (letters === undefined || letters.facts.functional || letters.lower.length < 3) return undefined;
  if ((letters.facts.cues & Cue.person) !== 0) return undefined;
  // "the cpn shabnam"
  const isAt = ((previous?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) !== 0;
  // "till hvb skogsbo"
  const isCompound =
    next?.facts.common === false && !next.facts.functional && language.places.endings.test(next.lower);
  if (isAt && isCompound && !next.facts.stays && !next.facts.acronym && isBeside(text, letters, next))
    return [at, at + 1];
  const isBefore = next !== undefined && isName(at + 1) && isBeside(text, letters, next);
  if (isBefore && (isAt || next.facts.place)) return [at, at];
  if (previous === undefined || !language.streets.separate) return undefined;
  return isName(at - 1) && previous.facts.place && isBeside(text, previous, letters) ? [at, at] : undefined;
}

/** "sct. hans hospital" */
function ofSaint({ text, tokens }: Turn, at: number): Extent {
  const [saint, name, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (saint === undefined || name === undefined || noun === undefined) return undefined;
  if ((saint.facts.cues & Cue.saint) === 0 || !isBeside(text, name, noun)) return undefined;
  return /^\.? $/u.test(text.slice(saint.end, name.start)) ? [at - 2, at] : undefined;
}

/** "psykiatriska kliniken i växjö", "socialpsykiatrisk center vesterbo": an adjective that no article stands before. */
function withKind({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  const [before, kind, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (noun === undefined || kind === undefined || before === undefined) return undefined;
  if (verdicts[at] === undefined || verdicts[at + 1] === undefined) return undefined;
  if (!isBeside(text, kind, noun) || !isProper(kind) || (kind.facts.cues & NOT_IN_NAME) !== 0)
    return undefined;
  if (!language.uncapitalised.kinds.test(kind.lower)) return undefined;
  return isOneOfMany(before, language) ? undefined : [at - 1, at];
}

/** The first and the last word of a name. */
type Extent = readonly [number, number] | undefined;

function hide({ verdicts }: Turn, extent: Extent): void {
  if (extent === undefined) return;
  for (let n = extent[0]; n <= extent[1]; n++) verdicts[n] ??= 'low';
}

/** Units that a number behind them always tells apart: "she's doing ward four". */
const WARD = /^(?:ward|afdeling|afsnit|sengeafsnit|avdelning)$/u;

/** "team vest", "afdeling q", "hjemmeplejen nord", "gruppe fire" */
function qualified({ text, tokens, language }: Turn, at: number): Extent {
  const [before, noun, next, beyond] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (noun === undefined || next === undefined || !isBeside(text, noun, next)) return undefined;
  const isUnit = (noun.facts.cues & Cue.unit) !== 0;
  // "fra fact nord", "bij de ggz noord"
  const isArticled = language.streets.article && language.spokenNames.articles.has(before?.lower ?? '');
  const preposition = isArticled ? tokens[at - 2] : before;
  if (noun.facts.acronym && ((preposition?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) === 0)
    return undefined;
  const goesOn = beyond !== undefined && isBeside(text, next, beyond);
  if ((next.facts.cues & Cue.qualifier) !== 0)
    return goesOn && BEYOND_DIRECTION.test(beyond.lower) ? undefined : [at, endOfRegion(tokens, at + 1)];
  // "aan de groep t"
  const isLetter =
    /^[b-df-hj-np-tv-xz]$/u.test(next.lower) &&
    !(goesOn && (beyond.text.length === 1 || (beyond.facts.cues & Cue.number) !== 0));
  if (noun.facts.organisation && language.streets.article && isLetter && !next.facts.functional)
    return [at, at + 1];
  if (!isUnit) return undefined;
  // "afsnit o to"
  const isCode = next.lower.length === 1 && goesOn && (beyond.facts.cues & Cue.number) !== 0;
  if (isCode && WARD.test(noun.lower)) return [at, at + 2];
  if (next.lower.length === 1 && !next.facts.functional && next.facts.cues === 0) return [at, at + 1];
  const isIn =
    // "tingshuset sal två"
    (noun.lower === 'sal' && before?.facts.organisation === true) ||
    ((before?.facts.cues ?? 0) & Cue.preposition) !== 0 ||
    noun.lower === 'ward' ||
    (WARD.test(noun.lower) && ((before?.facts.cues ?? 0) & (Cue.determiner | Cue.number)) === 0);
  const further = tokens[at - 2];
  // "a referral to day unit two"
  const isKindIn =
    before !== undefined &&
    language.streets.separate &&
    isBeside(text, before, noun) &&
    language.uncapitalised.kinds.test(before.lower) &&
    ((further?.facts.cues ?? 0) & Cue.preposition) !== 0;
  if (isKindIn && (next.facts.cues & Cue.number) !== 0 && !(goesOn && !beyond.facts.functional))
    return [at - 1, at + 1];
  const isNumber = isIn && (next.facts.cues & Cue.number) !== 0;
  // "på avdelning tre b"
  if (isNumber && goesOn && beyond.text.length === 1 && !beyond.facts.functional) return [at, at + 2];
  // "avdelning fyra fyra"
  if (isNumber && goesOn && WARD.test(noun.lower) && (beyond.facts.cues & Cue.number) !== 0)
    return [at, at + 2];
  const isCounted = goesOn && !beyond.facts.functional;
  return isNumber && !isCounted ? [at, at + 1] : undefined;
}

/** "ggz noord holland noord", "vangnet west friesland": a direction, the region, and which part of it. */
export function endOfRegion(tokens: readonly Token[], direction: number): number {
  let to = direction;
  while (to < direction + 2) {
    const [last, next] = [tokens[to], tokens[to + 1]];
    if (last === undefined || next === undefined || next.startsSentence || next.start - last.end !== 1) break;
    if ((next.facts.cues & Cue.qualifier) === 0 && !isPlaceThatStays(next)) break;
    if ((next.facts.cues & Cue.qualifier) === 0 && !next.facts.stays) break;
    to++;
  }
  return to;
}

/** "klinik for psykoser", but not "et center for unge" */
function withPurpose({ text, tokens, language }: Turn, at: number): Extent {
  const [before, noun, link, what] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (noun === undefined || link === undefined || what === undefined) return undefined;
  if (!isBeside(text, noun, link) || !isBeside(text, link, what)) return undefined;
  if (
    !language.uncapitalised.purpose.has(link.lower) ||
    !language.uncapitalised.purposeHeads.test(noun.lower)
  )
    return undefined;
  if (what.facts.functional || what.facts.stays || (what.facts.cues & NOT_IN_NAME) !== 0) return undefined;
  return isIndefinite(before, language) ? undefined : [at, at + 2];
}

/** "jensens maskinfabrik", "dommerparkens boligforening", "midtjyllands avis", "viborg stifts folkeblad" */
function owner(turn: Turn, at: number): Extent {
  const { text, tokens, verdicts, language } = turn;
  const [first, previous, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (noun === undefined || previous === undefined || !isBeside(text, previous, noun)) return undefined;
  const { facts } = previous;
  // "ölands bank"
  const isOfRegion =
    facts.stays &&
    facts.name &&
    noun.facts.organisation &&
    !noun.facts.definite &&
    !language.streets.separate;
  if (!isOfRegion && !language.uncapitalised.owned.test(noun.lower)) return undefined;
  if (!/s$/u.test(previous.lower)) return undefined;
  const isGenitive = (facts.given || facts.surname) && facts.stem !== facts.lower && !facts.functional;
  const isName = verdicts[at - 1] !== undefined || (facts.stays && facts.name) || isGenitive;
  const isHouse =
    facts.word &&
    !facts.functional &&
    !facts.stays &&
    (isOfHouse(previous, turn) || isOfThing(previous, first, turn) || isOfPlace(previous, first, turn));
  if (!isName && !isHouse) return undefined;
  if (isName && facts.given && !/['’]?s$/u.test(previous.lower)) return undefined;
  const isPlaceBefore =
    first !== undefined &&
    isBeside(text, first, previous) &&
    (first.facts.place || (first.facts.cues & Cue.saint) !== 0);
  return [isPlaceBefore ? at - 2 : at - 1, isName ? endOfTrades(turn, at) : at];
}

/** "augusts bygg och kakel": a firm of two trades. */
function endOfTrades({ text, tokens, language }: Turn, at: number): number {
  const [noun, and, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    noun === undefined ||
    and === undefined ||
    other === undefined ||
    language.organisations.institutions.test(noun.lower)
  )
    return at;
  if ((and.facts.cues & Cue.and) === 0 || !isBeside(text, noun, and) || !isBeside(text, and, other))
    return at;
  const isPlain = other.facts.cues === 0 && !other.facts.given && !other.facts.definite;
  const isTrade = (isProper(other) && isPlain) || other.lower === 'bad';
  return isTrade ? at + 2 : at;
}

/** "i starrkärrs kyrkokör": of what may be a place, behind a preposition and without an article. */
function isOfPlace({ facts }: Token, before: Token | undefined, { language }: Turn): boolean {
  if (language.bareIsNamed !== true || !facts.name || facts.cues !== 0) return false;
  return ((before?.facts.cues ?? 0) & Cue.preposition) !== 0;
}

/** "hos skovens børnehave": of a thing that says which one, and that people do not speak of all the time. */
function isOfThing({ facts }: Token, before: Token | undefined, { language }: Turn): boolean {
  if (!/(?:[ea]ns|ets)$/u.test(facts.lower) || (facts.cues & (Cue.person | Cue.determiner)) !== 0)
    return false;
  const stem = facts.lower.slice(0, -1);
  if (facts.organisation || language.spokenNames.generic.has(stem) || language.cues.person.has(stem))
    return false;
  return ((before?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) !== 0;
}

/** "dommerparkens": a compound, or a word that a street could end with. */
function isOfHouse({ facts }: Token, { language }: Turn): boolean {
  if ((facts.cues & (Cue.person | Cue.determiner)) !== 0 || facts.organisation) return false;
  if (!facts.common) return true;
  const stem = facts.lower.slice(0, -1);
  return language.streets.endings.some((ending) => stem.endsWith(ending) && stem.length > ending.length + 2);
}

/** "regionshospitalet viborg": a municipality of the study may stay, its hospital may not. */
function municipality({ text, tokens }: Turn, at: number): Extent {
  const [noun, next] = [tokens[at], tokens[at + 1]];
  if (noun === undefined || next === undefined || !isBeside(text, noun, next)) return undefined;
  if (noun.facts.stays || (noun.facts.cues & Cue.unit) !== 0 || !next.facts.stays || !isPlaceThatStays(next))
    return undefined;
  return [at, at + 1];
}

/** Gelderland, but not "it". */
function isPlaceThatStays({ facts, lower }: Token): boolean {
  if (facts.place) return true;
  return facts.name && !facts.functional && !facts.acronym && lower.length > SHORTEST_PART_OF_NAME;
}

/** "værestedet perronen", "inloophuis de brug", "boligselskabet sct. jørgen", "bakkerij van vliet" */
function afterNoun({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  const [noun, next, beyond] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (noun === undefined || next === undefined || !isBeside(text, noun, next)) return undefined;
  // "jeg kom hjem klokken tre"
  const isOther =
    (next.facts.cues & (Cue.person | Cue.persons | Cue.qualifier)) !== 0 ||
    language.codes.spoken.clock.has(next.lower);
  // English puts the name first: "the church hall".
  const mayFollow = !language.streets.separate || (noun.facts.cues & Cue.unit) !== 0;
  // "et kæmpe hus fyldt med aviser"
  const isTold =
    (isIndefinite(tokens[at - 1], language) || isIndefinite(tokens[at - 2], language)) &&
    language.uncapitalised.adverbs.test(next.lower);
  if ((mayFollow && isProper(next) && !isOther && !isTold) || verdicts[at + 1] !== undefined) {
    // "team mölndal öst"
    const isSide =
      beyond !== undefined && (beyond.facts.cues & Cue.qualifier) !== 0 && isBeside(text, next, beyond);
    const after = tokens[at + 3];
    if (isSide && !BEYOND_DIRECTION.test(after?.lower ?? '')) return [at, at + 2];
    // "poli angst en dwang"
    const isPair =
      language.streets.article &&
      ((beyond?.facts.cues ?? 0) & Cue.and) !== 0 &&
      after !== undefined &&
      isProper(after) &&
      isBesideNext(text, next, beyond) &&
      isBesideNext(text, beyond ?? next, after);
    return [at, isPair && !next.facts.mainlyName && !isGoingOn(tokens[at + 4]) ? at + 3 : at + 1];
  }
  if (beyond === undefined) return undefined;
  if (isBeforeNoun(next, beyond) && isBeside(text, next, beyond)) return [at, at + 2];
  const isPrefix =
    (next.facts.cues & (Cue.saint | Cue.prefix)) !== 0 && /^\.? $/u.test(text.slice(next.end, beyond.start));
  const isArticle = (next.facts.cues & Cue.determiner) !== 0 && isBeside(text, next, beyond);
  const isParticle = (next.facts.cues & Cue.particle) !== 0 && isBeside(text, next, beyond);
  const isName = verdicts[at + 2] !== undefined;
  if (isPrefix || isArticle) return isName || isProper(beyond) ? [at, at + 2] : undefined;
  const isSurname = beyond.facts.surname && isName;
  const isNamed = language.uncapitalised.named.has(noun.lower) && isProper(beyond);
  return isParticle && (isSurname || isNamed) ? [at, at + 2] : undefined;
}

/** "… en moeder belde": there a new sentence has begun. */
function isGoingOn(next: Token | undefined): boolean {
  return (
    next !== undefined && !next.startsSentence && (next.facts.cues & Cue.verb) !== 0 && next.facts.functional
  );
}

/** "ziekenhuis ter duinen", but "ter observatie", "ten tijde van": two small words that stand before names, and in few phrases. */
export function isBeforeNoun({ lower: particle }: Token, { facts, lower }: Token): boolean {
  if (!/^te[nr]$/u.test(particle) || facts.functional || facts.stays) return false;
  return (facts.cues & (Cue.verb | Cue.number)) === 0 && !OF_PHRASE.test(lower);
}

/** "ten slotte", "ter plekke" */
const OF_PHRASE =
  /(?:ing|tie|sie|age|heid|teit|dele|name|zien|zichte|gunste|volge|hoeve|kome|hope)$|^(?:plaatse|plekke|hoogte|zake|sprake|wille|gelegenheid|tijde|slotte|minste|hoogste|einde|eerste|tweede|derde|wereld|wapen|dood|harte|goede|kwade|laste|huize|noorden|zuiden|oosten|westen|prooi|been|beurt|hand|hulp|illustratie|info|leen|perse|sluiks|stond|vuur|voeten|toon|val|onder|ondergang|prooi|overvloede|allen|grave|velde|lange|bate|titel)$/u;

/** "bakker van wezel", "kringloop de kiest", "bager bang": behind an article even a verb is a name. */
function afterTrade({ text, tokens, language }: Turn, at: number): Extent {
  const [trade, next, beyond] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (trade === undefined || next === undefined || !isBeside(text, trade, next)) return undefined;
  if (next.facts.surname && !next.facts.functional && (next.facts.cues & NOT_IN_NAME) === 0)
    return [at, at + 1];
  const isLink =
    (next.facts.cues & Cue.particle) !== 0 ||
    language.spokenNames.articles.has(next.lower) ||
    next.lower === 't';
  // "naar café de zon", but "in het café de hele avond"
  const isBareTrade = isWithoutArticle(tokens, at) && language.spokenNames.articles.has(next.lower);
  const isGeneric = next.lower !== 'van' && language.spokenNames.generic.has(beyond?.lower ?? '');
  if (isGeneric && !isBareTrade) return undefined;
  if (!isLink || beyond === undefined || !isBeside(text, next, beyond)) return undefined;
  const { facts, lower } = beyond;
  // "café de zon"
  const isSmall = facts.functional && (!language.spokenNames.articles.has(next.lower) || facts.cues !== 0);
  // "kringwinkel het goed"
  if (isBareTrade && facts.functional && facts.cues === Cue.determiner) return [at, at + 2];
  if (isSmall || facts.stays || facts.acronym) return undefined;
  const isName = (facts.cues & (Cue.person | Cue.month | Cue.number | Cue.determiner)) === 0;
  if (!isName || lower.length < SHORTEST_PART_OF_NAME || /(?:beroep|mij|ons)$/u.test(lower)) return undefined;
  // "eetcafé het vliegende paard"
  const thing = tokens[at + 3];
  const isQuality = /e$/u.test(lower) && language.uncapitalised.kinds.test(lower) && facts.common;
  const isThing =
    thing !== undefined && !thing.facts.functional && isBeside(text, beyond, thing) && thing.facts.cues === 0;
  return [at, isQuality && isThing && !language.spokenNames.several.test(thing.lower) ? at + 3 : at + 2];
}

/** "van patisserie royale" */
function isBehindPreposition(tokens: readonly Token[], at: number): boolean {
  return ((tokens[at - 1]?.facts.cues ?? 0) & Cue.preposition) !== 0 && isWithoutArticle(tokens, at);
}

/** "naar café de zon": few speak of a house without its article, unless its name follows. */
function isWithoutArticle(tokens: readonly Token[], at: number): boolean {
  const [before, noun] = [tokens[at - 1], tokens[at]];
  if (before === undefined || noun?.startsSentence === true) return true;
  return before.facts.functional && (before.facts.cues & Cue.determiner) === 0;
}

/** "psykiatrien i brønderslev", "hospitalsenheden vest i holstebro" */
function ofTown({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  const noun = tokens[at];
  if (noun === undefined || !language.uncapitalised.ofTown.test(noun.lower)) return undefined;
  const isQualified = ((tokens[at + 1]?.facts.cues ?? 0) & Cue.qualifier) !== 0;
  const town = at + (isQualified ? 3 : 2);
  const [link, last, before] = [tokens[town - 1], tokens[town], tokens[at - 1]];
  if (link === undefined || last === undefined || !isBeside(text, link, last)) return undefined;
  if (text.slice(noun.end, link.start).includes('.') || (link.facts.cues & Cue.link) === 0) return undefined;
  if ((link.facts.cues & Cue.preposition) === 0 || verdicts[town] === undefined || last.facts.given)
    return undefined;
  return isIndefinite(before, language) ? undefined : [at, town];
}

/** "på nordre skole", "jubilee community centre": a noun that needs an article has none, but a word before it that is no adjective. */
function bare(turn: Turn, at: number): Extent {
  const { text, tokens, verdicts, language } = turn;
  const noun = tokens[at];
  if (noun === undefined || !language.uncapitalised.bare.test(noun.lower)) return undefined;
  const isKind = (n: number): boolean =>
    ((tokens[n]?.facts.cues ?? 0) & NOT_IN_NAME) === 0 &&
    language.uncapitalised.kinds.test(tokens[n]?.lower ?? '');
  const from = isKind(at - 1) && language.streets.separate ? at - 2 : at - 1;
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (
    first === undefined ||
    tokens.slice(from, at).some((one, n) => !isBesideNext(text, one, tokens[from + n + 1]))
  )
    return undefined;
  if (verdicts[from] !== undefined && !first.facts.given && from < at - 1) return [from, at];
  if (!isProper(first) || first.facts.organisation || (first.facts.cues & NOT_IN_NAME) !== 0)
    return undefined;
  if ((first.facts.cues & Cue.prefix) === 0 && isKind(from)) return undefined;
  return isOneOfMany(before, language) ? undefined : [from, at];
}

/** "et center", "min skole" */
function isIndefinite(before: Token | undefined, { uncapitalised }: Language): boolean {
  return before !== undefined && uncapitalised.indefinite.has(before.lower);
}

/** Where names have no article, any makes it one of many: "den gamle skole"; but "the recovery college". */
function isOneOfMany(before: Token | undefined, language: Language): boolean {
  if (language.streets.article || language.streets.separate) return isIndefinite(before, language);
  return ((before?.facts.cues ?? 0) & Cue.determiner) !== 0;
}

function isBesideNext(text: string, one: Token, next: Token | undefined): boolean {
  return next !== undefined && isBeside(text, one, next);
}

function isBesideIn(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && isBesideNext(text, before, tokens[at]);
}

/** "at hollin bank farm": a noun with words before it, a preposition before these, and no article, is a name. */
function separateWords({ text, tokens, language }: Turn, at: number): Extent {
  let from = at;
  while (from > at - 3) {
    const [before, token] = [tokens[from - 1], tokens[from]];
    if (before === undefined || token === undefined || !isBeside(text, before, token)) return undefined;
    if ((before.facts.cues & (Cue.preposition | Cue.company | Cue.naming)) !== 0) break;
    if (!isProper(before) || (before.facts.cues & (Cue.determiner | Cue.person)) !== 0) return undefined;
    from--;
  }
  const isKind = from === at - 1 && language.uncapitalised.kinds.test(tokens[from]?.lower ?? '');
  return from === at || isKind ? undefined : [from, at];
}

/** "skov a/s", "brink & co.", "ludvika fk": the form of a firm or club, and the words before it. */
function firmBefore({ text, tokens, language }: Turn, at: number): Extent {
  const [previous, start] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || start === undefined || start.startsSentence) return undefined;
  const form = formOf(language.uncapitalised.firmForms).exec(text.slice(previous.end, previous.end + 30));
  if (form === null || !isProper(previous) || (previous.facts.cues & NOT_IN_NAME) !== 0) return undefined;
  let from = at - 1;
  for (let n = from - 1; n >= at - 3; n--) {
    const word = tokens[n];
    if (word === undefined || !isBesideNext(text, word, tokens[n + 1])) break;
    if (!isProper(word) || word.facts.organisation || (word.facts.cues & NOT_IN_NAME) !== 0) break;
    from = n;
  }
  let to = at;
  while ((tokens[to + 1]?.end ?? Number.POSITIVE_INFINITY) <= previous.end + form[0].length) to++;
  return [from, to];
}

/** "i ik rommes", "på ab karlsson": two letters that are no word, where one can be, and the name behind them. */
function firmAfter({ text, tokens }: Turn, at: number): Extent {
  const [before, form, name] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (((before?.facts.cues ?? 0) & Cue.preposition) === 0) return undefined;
  if (form === undefined || name === undefined || form.text.length > LONGEST_FORM) return undefined;
  if (form.facts.functional || !/^[a-z]+$/u.test(form.lower) || !isBeside(text, form, name)) return undefined;
  return isProper(name) && (name.facts.cues & NOT_IN_NAME) === 0 ? [at, at + 1] : undefined;
}

const LONGEST_FORM = 3;

const forms = new Map<string, RegExp>();

function formOf(source: string): RegExp {
  const form = forms.get(source) ?? new RegExp(`^ (?:${source})(?![\\p{L}\\p{Nd}])`, 'u');
  forms.set(source, form);
  return form;
}

function isProper({ facts, lower }: Token): boolean {
  if (facts.functional || facts.stays || facts.acronym || lower.length < SHORTEST_PART_OF_NAME) return false;
  return (facts.cues & (Cue.verb | Cue.preposition | Cue.link | Cue.month | Cue.number)) === 0;
}

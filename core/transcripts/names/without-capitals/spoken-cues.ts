import type { Language } from '../../languages/language.ts';
import type { Token } from '../tokens.ts';
import { refusing, signed } from './spoken/houses/bare-signs.ts';
import { asPlace, behindKind, byKind, houseAlone, housed, ofBareKind } from './spoken/houses/by-kind.ts';
import { belonging, employed, fromThere, ofLetters } from './spoken/houses/employers.ts';
import { explained } from './spoken/houses/explained.ts';
import { inThatTown, inTown, livingIn } from './spoken/houses/in-town.ts';
import { located } from './spoken/houses/located.ts';
import { ofProject } from './spoken/houses/projects.ts';
import { byDoor, byLandmark, bySign, byStreet, signAlone, signAndNoun } from './spoken/houses/signs.ts';
import { asked, called, calledBefore, calledBehind, calledFor, named } from './spoken/persons/called.ts';
import { amongOthers, definiteNickname } from './spoken/persons/definite-nickname.ts';
import { greeted, introduced, surnamed, titled } from './spoken/persons/introduced.ts';
import { contacted, ofQuality, related, speaking } from './spoken/persons/nickname.ts';
import { onStage } from './spoken/persons/on-stage.ts';
import { saidSo, saidTo } from './spoken/persons/said-by-all.ts';
import { standing } from './spoken/persons/standing.ts';
import { apposed, namedSo, nameOfMine, ofPet, relative } from './spoken/persons/whose.ts';
import type { SpokenCue, SpokenRule } from './spoken/spoken-words.ts';

const RULES_OF_PERSONS: readonly SpokenRule[] = [
  called,
  calledBefore,
  calledBehind,
  calledFor,
  asked,
  named,
  saidSo,
  saidTo,
  introduced,
  titled,
  greeted,
  surnamed,
  relative,
  apposed,
  ofPet,
  nameOfMine,
  namedSo,
  speaking,
  related,
  contacted,
  ofQuality,
  definiteNickname,
  amongOthers,
  onStage,
  standing,
];

const RULES_OF_HOUSES: readonly SpokenRule[] = [
  explained,
  inTown,
  inThatTown,
  livingIn,
  located,
  employed,
  belonging,
  fromThere,
  ofLetters,
  bySign,
  signAlone,
  signAndNoun,
  byDoor,
  byLandmark,
  byStreet,
  byKind,
  behindKind,
  asPlace,
  houseAlone,
  housed,
  ofBareKind,
  ofProject,
  signed,
  refusing,
];

const RULES = [...RULES_OF_PERSONS, ...RULES_OF_HOUSES];

/** What stands at a word that only names do. */
export function spokenCues(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const found: SpokenCue[] = [];
  for (const rule of RULES) for (const cue of rule(tokens, at, language)) found.push(cue);
  return found;
}

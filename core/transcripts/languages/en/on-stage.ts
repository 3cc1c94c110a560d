import type { SpokenNames } from '../spoken-names.ts';
import { words } from '../words.ts';

/** How English speech brings somebody onto the stage: "there was shell and". */
export const onStage: NonNullable<SpokenNames['onStage']> = {
  there: words('there'),
  was: words('was'),
  thereIs: words("there's"),
  behind: words("and who who's from he she he's she's"),
  heIs: words("he's she's"),
  article: words('a'),
  adjectives: /(?:y|ous|ful|less|able|ible|ic|al|ish|ive|er|est)$/u,
};

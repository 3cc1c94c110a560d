/** How often a person's number may have changed. Chains of aliases are followed so far and no farther, so that a circle ends as well. */
export const LONGEST_CHAIN = 4;

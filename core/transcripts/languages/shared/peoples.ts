/** How the adjectives of peoples end, by which nobody is called as by the people itself: Turkse, surinamsk, British. */
export const ofPeoples = /(?:s[ck]?h?e|sk|ska|ish|ian)$/u;

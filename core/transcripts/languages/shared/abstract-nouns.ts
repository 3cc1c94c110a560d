/** How Danish and Swedish nouns of qualities and doings end, by which no house is called: -hed, -else, -itet, -ning; but Lysningen. */
export const abstractNoun = /(?:itet|eret|heden|elsen|(?<!lys|byg|fore|åb|skrå|hæld|bugt|fæst)ningen)$/u;

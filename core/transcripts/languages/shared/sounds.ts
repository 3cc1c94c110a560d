/** What people utter that is no word: hm, øh, nåå, haha, whatever the dictionary knows of them. */
export const sound =
  /^(?:[hmnøæåöäaeouyi]{1,}h*|([a-zæøåäö])\1+|(?:ha|he|hi|ho|ha){2,}h?|(?:u|e|ø|ö|ä|a|å|o)h*m+|t?j[aoe]+h?|n[aåoei]+h?|o+k+(?:ay|ej)?)$/u;

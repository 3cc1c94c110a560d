import type { WithoutCapitals } from '../without-capitals.ts';
import { words } from '../words.ts';

/** Swedish: what single rules of texts without capitals ask for. */
export const withoutCapitals: WithoutCapitals = {
  monthVerbs: words('är var blir blev kommer kom'),
  possessive: {
    word: 'hans',
    behind: words('är var blir blev sin och'),
    subjects: words('jag du vi man kan ska skall vill måste'),
    qualities: words('inre'),
  },
  verbPlaces: { preposition: 'i', places: words('vara') },
  placesOnly: words('till från'),
  sides: words('norra södra västra östra'),
  it: words('det den'),
  cleft: words('det'),
  together: {
    verbs:
      /^(?:prat|snack|tal(?:ar|ad|at)|träff|samtal|möt|gift|förlovad|ihop|tillsammans|samman|kompis|vän|bråk|gräl|umg|bodde|bott|bor|sitt|satt|fik|kontakt|lev|jobba)/u,
    preposition: 'med',
  },
  doing: {
    it: 'det',
    verbs: words('har hade gör gjorde vet visste sa säger sköter skötte fixar fixade bestämmer tycker'),
  },
  houses: {
    articlesBehind: true,
    wards: words('avdelning'),
    rooms: words('sal'),
    qualities: {
      endings: /.{3}a$/u,
      common: words(
        'nya förra gamla hela halva själva första andra tredje sista senaste båda bägge nästa samma stora lilla egna vanliga slutna öppna låsta lokala kommunala statliga privata närmaste olika enda rätta riktiga aktuella nuvarande tidigare',
      ),
    },
    firms:
      /.{2}(?:bolaget|företaget|firman|kedjan|affären|butiken|rederiet|koncernen|festivalen|byrån|klubben|laget|bandet|puben|krogen|förlaget)$/u,
    ofThings: /(?:[ea]ns|ets)$/u,
    goods: words('bad'),
  },
  surnames: {
    inflected: /(?:a|ar|er|or|en|et|te|de|s|r|lig|sam)$/u,
    particles: words('af von'),
    articles: words('den der'),
  },
  counted: words('år dagar dagen gånger veckor'),
};

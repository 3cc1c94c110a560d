import type { WithoutCapitals } from '../without-capitals.ts';
import { words } from '../words.ts';

/** Dutch: what single rules of texts without capitals ask for. */
export const withoutCapitals: WithoutCapitals = {
  monthVerbs: words('is was kom'),
  titles: {
    beforeCountries: words('mevrouw mevr mw meneer dhr familie'),
    beforeNouns: words('meneer mevrouw mevr mw dhr'),
    notNames: /(?:lijk|end|ig|isch|dagen|keer|thuis)$/u,
    article: 'een',
    withArticle: words('meneer mevrouw dokter'),
  },
  smallSubjects: {
    before: words('is was met even'),
    finite: words('is was had'),
    behind: words(''),
    joins: words(''),
    beforeJoined: words(''),
  },
  it: words('het dat'),
  cleft: words('het'),
  iAnd: { who: words('ik wij'), and: 'en' },
  houses: {
    articledNames: true,
    wards: words('afdeling'),
    wardsAt: words('op naar van'),
    particles: {
      words: words('ter ten'),
      phrases:
        /(?:ing|tie|sie|age|heid|teit|dele|name|zien|zichte|gunste|volge|hoeve|kome|hope)$|^(?:plaatse|plekke|hoogte|zake|sprake|wille|gelegenheid|tijde|slotte|minste|hoogste|einde|eerste|tweede|derde|wereld|wapen|dood|harte|goede|kwade|laste|huize|noorden|zuiden|oosten|westen|prooi|been|beurt|hand|hulp|illustratie|info|leen|perse|sluiks|stond|vuur|voeten|toon|val|onder|ondergang|overvloede|allen|grave|velde|lange|bate|titel)$/u,
    },
    articled: { particle: 'van', short: 't', notNames: /(?:beroep|mij|ons)$/u, qualities: /e$/u },
    ofSeveral: true,
  },
  surnames: {
    weakParticles: words('in op'),
    articles: words('den der'),
    coming: words('komt kwam kwamen'),
  },
  between: words('tussen'),
  counted: words('jaar dag dagen keer weken hoog'),
  pairedNames: true,
  unknownBynames: true,
};

/** Languages of the widget's own words. Each has its file in strings/. */
export const LANGUAGES = [
  'en', 'zh', 'zh-hant', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'ar', 'he', 'fa', 'ur', 'hi', 'bn', 'id', 'ms', 'vi',
  'th', 'ja', 'ko', 'sv', 'da', 'nb', 'fi', 'cs', 'sk', 'hu', 'ro', 'bg', 'el',
] as const;

export type LanguageTag = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT = ['ar', 'he', 'fa', 'ur'];
const ALIASES: Record<string, LanguageTag> = {
  no: 'nb', nn: 'nb', iw: 'he', in: 'id', 'zh-tw': 'zh-hant', 'zh-hk': 'zh-hant', 'zh-mo': 'zh-hant',
};

function known(tag: string): LanguageTag | undefined {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const shorter = parts.slice(0, length).join('-');
    const found = ALIASES[shorter] ?? LANGUAGES.find((language) => language === shorter);
    if (found) return found;
  }
  return undefined;
}

/** The first wish that the widget speaks; English when it speaks none. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): LanguageTag {
  for (const wish of wishes) {
    const found = wish ? known(wish) : undefined;
    if (found) return found;
  }
  return 'en';
}

export const direction = (language: string) => (RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr');

import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { stored } from '../stored';
import { nearest, type ScreenLanguage } from './languages';

type Words = { default: Record<string, unknown> };

/** Each feature's words are its own namespace, named like its folder, and are loaded with it. */
const files = import.meta.glob<Words>(['../../features/*/locales/*.json', '../../locales/*.json']);

function fileOf(language: string, namespace: string): string {
  return namespace === 'common' ? `../../locales/${language}.json` : `../../features/${namespace}/locales/${language}.json`;
}

const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = files[fileOf(language, namespace)];
    if (!load) return done(new Error(`no words for ${namespace} in ${language}`), false);
    load().then(
      (words) => done(null, words.default),
      (cause: Error) => done(cause, false),
    );
  },
};

export const chosenLanguage = stored<ScreenLanguage | null>('language', null);

export const words: i18n = i18next.createInstance();

export async function startWords(): Promise<void> {
  await words
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage.get() ?? nearest(navigator.language),
      fallbackLng: 'en',
      supportedLngs: ['en', 'zh-CN'],
      load: 'currentOnly',
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  showLanguage(words.language);
  words.on('languageChanged', showLanguage);
}

function showLanguage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = words.dir(language);
}

/** Changes the language of the screens, here and next time. */
export async function speak(language: ScreenLanguage): Promise<void> {
  chosenLanguage.set(language);
  await words.changeLanguage(language);
}

import { createContext, useContext } from 'react';
import en from '../locales/en.json';
import zh from '../locales/zh-CN.json';

export type Tongue = 'en' | 'zh-CN';
export type Word = keyof typeof en;
export type Translate = (key: Word, values?: Record<string, string | number>) => string;

const texts: Record<Tongue, Record<Word, string>> = { en, 'zh-CN': zh };

export const translator =
  (tongue: Tongue): Translate =>
  (key, values = {}) =>
    texts[tongue][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

export const WordsContext = createContext<Translate>(translator('en'));

export const useWords = () => useContext(WordsContext);

/** Chosen before, else the browser's. */
export function firstTongue(): Tongue {
  const chosen = localStorage.getItem('serai.phone.language');
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

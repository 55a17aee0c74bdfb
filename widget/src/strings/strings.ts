import { type LanguageTag } from '../language';
import en from './en';

export type Strings = typeof en;

const parts = import.meta.glob<{ default: Strings }>(['./*.ts', '!./strings.ts', '!./en.ts']);

/** English travels with the panel; every other language is a part of its own. */
export async function loadStrings(language: LanguageTag): Promise<Strings> {
  const part = parts[`./${language}.ts`];
  return part ? part().then((module) => module.default, () => en) : en;
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import en from '../strings/en';
import { type Strings } from '../strings/strings';

export interface Voice {
  words: Strings;
  language: string;
}

export const Speaking = createContext<Voice>({ words: en, language: 'en' });
export const useWords = () => useContext(Speaking);

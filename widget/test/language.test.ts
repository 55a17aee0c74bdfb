import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, direction, LANGUAGES } from '../src/language';
import { OPEN } from '../src/loader/words';
import en from '../src/strings/en';
import { loadStrings } from '../src/strings/strings';

describe('languages', () => {
  it.each([
    [['de-AT'], 'de'], [['zh-CN'], 'zh'], [['zh-TW'], 'zh-hant'], [['zh-Hant-HK'], 'zh-hant'], [['no'], 'nb'], [['pt-BR'], 'pt'],
    [['xx', 'fr-CA'], 'fr'], [[null, undefined, ''], 'en'], [['EN_us'.replace('_', '-')], 'en'],
  ])('%j is spoken as %s', (wishes, language) => {
    expect(chooseLanguage(...wishes)).toBe(language);
  });

  it('writes four of them from right to left', () => {
    expect(LANGUAGES.filter((language) => direction(language) === 'rtl')).toEqual(['ar', 'he', 'fa', 'ur']);
  });

  it('has at least thirty, each with a file', () => {
    expect(LANGUAGES.length).toBeGreaterThanOrEqual(30);
    const files = readdirSync('src/strings').filter((file) => file !== 'strings.ts').map((file) => file.replace('.ts', ''));
    expect(files.sort()).toEqual([...LANGUAGES].sort());
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('%s is complete', async (language) => {
    const words = await loadStrings(language);
    expect(words).not.toBe(en);
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
    expect(Object.values(words).every((line) => line.trim().length > 0)).toBe(true);
    expect(words.typing).toContain('{name}');
    expect(OPEN[language]).toBeTruthy();
  });
});

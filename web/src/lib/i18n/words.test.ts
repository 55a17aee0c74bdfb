import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../..');
const folders = ['locales', ...readdirSync(join(source, 'features')).map((feature) => `features/${feature}/locales`)];

type Words = { [key: string]: string | Words };

function read(folder: string, language: string): Words {
  return JSON.parse(readFileSync(join(source, folder, `${language}.json`), 'utf8')) as Words;
}

/** `a.b` for every word; English has singular and plural where Chinese has one form. */
function keysOf(words: Words, prefix = ''): string[] {
  return Object.entries(words)
    .flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`)))
    .map((key) => key.replace(/_(one|other)$/, ''))
    .sort();
}

function textsOf(words: Words): string[] {
  return Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));
}

test.each(folders)('%s says the same things in English and Chinese', (folder) => {
  expect([...new Set(keysOf(read(folder, 'zh-CN')))]).toEqual([...new Set(keysOf(read(folder, 'en')))]);
});

test.each(folders)('%s leaves nothing empty', (folder) => {
  for (const language of ['en', 'zh-CN']) expect(textsOf(read(folder, language)).filter((text) => text.trim() === '')).toEqual([]);
});

test.each(folders)('%s fills the same places in both languages', (folder) => {
  const places = (words: Words, prefix = ''): [string, string][] =>
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[(prefix + key).replace(/_(one|other)$/, ''), [...value.matchAll(/{{(\w+)/g)].map((match) => match[1]).sort().join()]] : places(value, `${prefix}${key}.`),
    );
  const english = new Map(places(read(folder, 'en')));
  for (const [key, names] of places(read(folder, 'zh-CN'))) expect([key, names]).toEqual([key, english.get(key)]);
});

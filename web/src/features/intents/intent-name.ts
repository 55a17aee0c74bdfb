import type { TFunction } from 'i18next';

/** Its own name, or ours for a ready-made one, or its key in plain words. */
export function intentName(t: TFunction<'intents'>, key: string, name = ''): string {
  return name || t(`ready.${key}`, { defaultValue: key.replaceAll('_', ' ') });
}

/** A key that nobody has to think of: letters and digits of the name, or the moment. */
export function keyFor(name: string, taken: string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 50);
  const first = plain || 'intent';
  let key = first;
  for (let number = 2; taken.includes(key); number++) key = `${first}_${number}`;
  return key;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Not countries, though they have a name. */
const others = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'XK', 'ZZ', 'QO']);

/** Every country's code with its name in the reader's language, by name. */
export function countries(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .flatMap((value) => {
      const label = others.has(value) ? undefined : names.of(value);
      return label ? [{ value, label }] : [];
    })
    .sort((one, other) => one.label.localeCompare(other.label, language));
}

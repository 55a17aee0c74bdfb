/** The first letter on one of five tones, always the same for a name. */
export function Avatar({ name }: { name: string }) {
  const tone = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 5;
  return (
    <span className="avatar" data-tone={tone} aria-hidden="true">
      {[...name][0] ?? '?'}
    </span>
  );
}

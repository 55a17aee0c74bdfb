import classes from './avatar.module.css';

interface Props {
  name: string;
  size?: number;
  /** A second look for customers: square corners say "not one of us". */
  kind?: 'agent' | 'customer';
}

/** Initials; the shape tells customers (rounded square) from people here (circle). */
export function Avatar({ name, size = 32, kind = 'agent' }: Props) {
  return (
    <span className={classes.avatar} data-kind={kind} style={{ inlineSize: size, blockSize: size, fontSize: size * 0.4 }} aria-hidden>
      {initials(name)}
    </span>
  );
}

/** `Ana Ruiz` is AR, `王小明` is 小明, other scripts give their first sign, an empty name is a question mark. */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') return '?';
  const signs = [...trimmed];
  if (/\p{Script=Han}/u.test(trimmed)) return signs.filter((sign) => /\p{Script=Han}/u.test(sign)).slice(-2).join('');
  // joined scripts would run into each other
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(trimmed)) return signs[0]!;
  const parts = trimmed.split(/\s+/);
  const first = [...parts[0]!][0]!;
  const last = parts.length > 1 ? [...parts.at(-1)!][0]! : '';
  return (first + last).toUpperCase();
}

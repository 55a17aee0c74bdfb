import classes from './account-dot.module.css';

/** The colour that the shop gave an account, beside its name; nothing when it has none. */
export function AccountDot({ color }: { color: string | undefined }) {
  return color && /^#[0-9a-f]{3,8}$/i.test(color) ? <span className={classes.dot} style={{ background: color }} aria-hidden /> : null;
}

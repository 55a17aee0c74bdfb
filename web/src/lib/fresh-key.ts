let last = 0;

/** A name for a row that only this page knows. */
export function freshKey(): string {
  last += 1;
  return `row-${last}`;
}

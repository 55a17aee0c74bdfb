/** The server counts to a thousand. */
export function manyOf(count: number, number: (value: number) => string): string {
  return count >= 1000 ? '999+' : number(count);
}

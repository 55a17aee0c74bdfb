/** The visitor's token, in the first-party storage of the shop's page; in memory where the browser keeps none. */
const memory = new Map<string, string>();
const name = (key: string) => `serai:${key}`;

export function readToken(key: string): string | null {
  try {
    return localStorage.getItem(name(key));
  } catch {
    return memory.get(key) ?? null;
  }
}

export function keepToken(key: string, token: string | null): void {
  try {
    if (token) localStorage.setItem(name(key), token);
    else localStorage.removeItem(name(key));
  } catch {
    if (token) memory.set(key, token);
    else memory.delete(key);
  }
}

/** A small value that survives a reload, kept in this browser. Without storage (private windows) it lasts as long as the page. */
export interface Stored<T> {
  get(): T;
  set(value: T): void;
}

const memory = new Map<string, string>();

export function stored<T>(name: string, otherwise: T): Stored<T> {
  const key = `serai.${name}`;
  return {
    get() {
      const text = read(key);
      if (text === null) return otherwise;
      try {
        return JSON.parse(text) as T;
      } catch {
        return otherwise;
      }
    },
    set(value) {
      if (value === otherwise || value === null) remove(key);
      else write(key, JSON.stringify(value));
    },
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    memory.set(key, text);
  }
}

function remove(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

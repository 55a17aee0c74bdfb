import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LEAST = 25;

/** A Java that can run the server: what the caller names, else the newest one installed. */
export function findJava(): string {
  const found = candidates().find((java) => existsSync(java) && versionOf(java) >= LEAST);
  if (!found) throw new Error(`No JDK ${LEAST} or newer was found. Install one, or set JAVA_HOME to it.`);
  return found;
}

function candidates(): string[] {
  const homes = [process.env.JAVA_HOME, ...installed()].filter((home) => home !== undefined);
  return homes.map((home) => join(home, 'bin', 'java'));
}

function installed(): string[] {
  const root = '/usr/lib/jvm';
  return existsSync(root) ? readdirSync(root).map((name) => join(root, name)) : [];
}

function versionOf(java: string): number {
  try {
    const text = execFileSync(java, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(/\s(\d+)[.\s]/.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

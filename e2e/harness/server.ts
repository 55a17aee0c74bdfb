import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findJava } from './java.ts';

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const START_LIMIT_MS = 180_000;

export interface Options {
  /** Starts with the demo shop. */
  demo?: boolean;
  env?: Record<string, string>;
}

/** A Serai of its own: fresh folder, free port, real database; stopped by whoever started it. */
export class Server {
  private process: ChildProcess | undefined;

  private constructor(
    readonly home: string,
    readonly port: number,
    private readonly options: Options,
  ) {}

  static async start(options: Options = {}): Promise<Server> {
    const home = mkdtempSync(join(tmpdir(), 'serai-e2e-'));
    const server = new Server(home, await freePort(), options);
    await server.launch();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Pulls the plug, as a crash would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Starts again on the same folder and port. */
  async launch(): Promise<void> {
    const log = createWriteStream(join(this.home, 'server.log'), { flags: 'a' });
    const child = spawn(findJava(), commandLine(), { cwd: REPOSITORY, env: this.environment(), stdio: 'pipe' });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    this.process = child;
    await this.waitUntilHealthy(child);
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    if (!process.env.SERAI_E2E_KEEP) rmSync(this.home, { recursive: true, force: true });
  }

  log(): string {
    const file = join(this.home, 'server.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      SERAI_HOME: this.home,
      SERAI_PORT: String(this.port),
      SERAI_PUBLIC_URL: this.url,
      ...(this.options.demo ? { SERAI_DEMO: 'true' } : {}),
      ...this.options.env,
    };
  }

  private async waitUntilHealthy(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${tail(this.log())}`);
      if (await answers(`${this.url}/actuator/health`)) return;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`The server did not become healthy in ${START_LIMIT_MS / 1000} s:\n${tail(this.log())}`);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill(signal);
    await gone;
  }
}

/** What `./serai` unpacks starts faster than the jar, so it goes first; SERAI_JAR names another one. */
function commandLine(): string[] {
  const places = [
    process.env.SERAI_JAR,
    join(REPOSITORY, 'server/target/app/serai.jar'),
    join(REPOSITORY, 'server/target/serai.jar'),
  ];
  const jar = places.find((place) => place !== undefined && existsSync(place));
  if (!jar) throw new Error('server/target/serai.jar is missing. Build it first: ./serai build');
  return ['-Xmx768m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', jar];
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}

function tail(text: string): string {
  return text.split('\n').slice(-60).join('\n');
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}

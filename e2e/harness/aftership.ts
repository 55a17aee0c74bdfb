import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Scan {
  at: Date;
  /** AfterShip's own words for what happened, such as Exception and Exception_004. */
  tag: string;
  subtag: string;
  message: string;
  city: string;
  country: string;
}

export interface Journey {
  number: string;
  slug: string;
  /** The day on which it was to arrive, as 2026-11-20. */
  expected: string;
  scans: Scan[];
}

/** AfterShip's tracking interface on a port of this machine: a tracking is made once, and asked for by its number. */
export class AfterShip {
  readonly key = 'as-key-of-the-harbour';
  /** Calls that asked for a parcel, by its number. */
  readonly asked = new Map<string, number>();
  private readonly made = new Set<string>();

  private constructor(
    private readonly server: Server,
    private readonly journeys: Map<string, Journey>,
  ) {}

  static async start(journeys: Journey[]): Promise<AfterShip> {
    const server = createServer();
    const carrier = new AfterShip(server, new Map(journeys.map((journey) => [journey.number, journey])));
    server.on('request', (request, response) => {
      void carrier.answer(request).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return carrier;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    if (request.headers['as-api-key'] !== this.key) return meta(401);
    const url = new URL(request.url ?? '/', 'http://carrier');
    if (url.pathname !== '/trackings') return meta(404);
    if (request.method === 'GET') {
      const numbers = (url.searchParams.get('tracking_numbers') ?? '').split(',').filter((number) => this.made.has(number));
      return { status: 200, body: { meta: { code: 200 }, data: { trackings: numbers.map((number) => this.told(number)) } } };
    }
    const { tracking_number: number } = JSON.parse(await text(request)) as { tracking_number: string };
    if (!this.journeys.has(number)) return meta(400, 4005);
    if (this.made.has(number)) return meta(400, 4003);
    this.made.add(number);
    return { status: 201, body: { meta: { code: 201 }, data: this.told(number) } };
  }

  private told(number: string): unknown {
    const journey = this.journeys.get(number);
    this.asked.set(number, (this.asked.get(number) ?? 0) + 1);
    const last = journey?.scans.at(-1);
    return {
      id: `t-${number}`,
      tracking_number: number,
      slug: journey?.slug,
      tag: last?.tag ?? 'Pending',
      subtag: last?.subtag ?? 'Pending_001',
      latest_estimated_delivery: { type: 'specific', datetime: journey?.expected },
      checkpoints: journey?.scans.map((scan) => ({
        checkpoint_time: scan.at.toISOString(),
        message: scan.message,
        city: scan.city,
        country_region: scan.country,
        tag: scan.tag,
        subtag: scan.subtag,
      })),
    };
  }
}

function meta(status: number, code = status): { status: number; body: unknown } {
  return { status, body: { meta: { code } } };
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

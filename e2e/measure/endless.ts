import type { BrowserContext, Route } from 'playwright-core';

interface Line {
  conversation: { id: string };
  contact: { id: string; name: string | null };
}
interface Page {
  items: Line[];
  next: string | null;
}

/** Lets the list go on up to so many conversations: copies of the real ones, each with an id and a name of its own. */
export async function endless(context: BrowserContext, many: number): Promise<void> {
  const real: Line[] = [];
  const list = async (route: Route) => {
    const url = new URL(route.request().url());
    const from = Number(url.searchParams.get('cursor') ?? 0);
    if (real.length === 0) {
      url.searchParams.delete('cursor');
      const answer = await route.fetch({ url: url.toString() });
      real.push(...((await answer.json()) as Page).items);
    }
    const limit = Number(url.searchParams.get('limit') ?? 50);
    const items = Array.from({ length: Math.min(limit, many - from) }, (_, place) => copy(real, from + place));
    await route.fulfill({ json: { items, next: from + limit < many ? String(from + limit) : null } satisfies Page });
  };
  await context.route('**/api/conversations?**', list);
  await context.route(/\/api\/conversations\/00000000-[0-9a-f-]+(\/.*)?$/, async (route) => {
    const url = route.request().url().replace(/00000000-0000-7000-8000-([0-9a-f]{12})/, (_, hex: string) => real[Number.parseInt(hex, 16) % real.length]!.conversation.id);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
}

function copy(real: Line[], place: number): Line {
  const line = structuredClone(real[place % real.length]!);
  line.conversation.id = `00000000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;
  line.contact.name = `${line.contact.name ?? ''} ${place}`;
  return line;
}

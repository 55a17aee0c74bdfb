import { Api } from '../harness/api.ts';
import type { Server } from '../harness/server.ts';

/** A demo shop with its owner, ready to be looked at. */
export interface Stage {
  url: string;
  email: string;
  password: string;
  widgetKey: string;
}

/** The demo prints its addresses and sign-ins; the owner's is the first. */
export async function openStage(server: Server): Promise<Stage> {
  const { email, password } = signInOf(server.log());
  const api = await Api.signIn(server.url, email, password);
  const { items } = await api.get<{ items: { kind: string; settings: { key: string } }[] }>('/api/channels');
  const widget = items.find((account) => account.kind === 'widget');
  if (!widget) throw new Error('The demo shop has no website to show.');
  return { url: server.url, email, password, widgetKey: widget.settings.key };
}

function signInOf(log: string): { email: string; password: string } {
  const found = /([\w.+-]+@[\w.-]+)\s+(?:\/\s*)?(\S+)/.exec(log);
  if (!found?.[1] || !found[2]) throw new Error(`The demo printed no sign-in:\n${log.slice(-2_000)}`);
  return { email: found[1], password: found[2] };
}

import { beforeEach, describe, expect, it } from 'vitest';
import { Outbox, type Outcome } from '../src/chat/outbox';
import { MemoryOutboxStore, openOutboxStore, type Outgoing } from '../src/chat/outbox-store';

const entry = (clientId: string, parts: Partial<Outgoing> = {}): Outgoing => ({
  clientId, owner: 'me', content: { type: 'text', body: clientId }, at: Number(clientId.slice(1)), state: 'waiting', ...parts,
});

describe('the outbox', () => {
  let store: MemoryOutboxStore;
  let sent: string[];
  let answer: (clientId: string) => Outcome | Promise<Outcome>;
  const outbox = () => new Outbox(store, async (outgoing) => { sent.push(outgoing.clientId); return answer(outgoing.clientId); }, () => undefined);

  beforeEach(() => {
    store = new MemoryOutboxStore();
    sent = [];
    answer = () => ({ kind: 'accepted' });
  });

  it('sends in the order in which the visitor wrote', async () => {
    const box = outbox();
    ['m1', 'm2', 'm3'].forEach((id) => box.add(entry(id)));
    await box.flush();
    expect(sent).toEqual(['m1', 'm2', 'm3']);
    expect(box.entries.map((e) => e.state)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('stops where the way is not clear and goes on from there', async () => {
    const box = outbox();
    ['m1', 'm2', 'm3'].forEach((id) => box.add(entry(id)));
    answer = (id) => (id === 'm2' ? { kind: 'later' } : { kind: 'accepted' });
    await box.flush();
    expect(sent).toEqual(['m1', 'm2']);
    answer = () => ({ kind: 'accepted' });
    await box.flush();
    expect(sent).toEqual(['m1', 'm2', 'm2', 'm3']);
  });

  it('does not send twice when flushed twice at once', async () => {
    const box = outbox();
    box.add(entry('m1'));
    await Promise.all([box.flush(), box.flush()]);
    expect(sent).toEqual(['m1']);
  });

  it('treats a failing attempt as one to repeat', async () => {
    const box = outbox();
    box.add(entry('m1'));
    answer = () => { throw new Error('network'); };
    await box.flush();
    expect(box.entries[0]!.state).toBe('waiting');
  });

  it('keeps what was refused, with the reason, lets the next ones pass, and sends it again on request', async () => {
    const box = outbox();
    box.add(entry('m1'));
    box.add(entry('m2'));
    answer = (id) => (id === 'm1' ? { kind: 'refused', reason: 'too long' } : { kind: 'accepted' });
    await box.flush();
    expect(box.entries.map((e) => [e.state, e.reason])).toEqual([['refused', 'too long'], ['accepted', undefined]]);
    answer = () => ({ kind: 'accepted' });
    box.retry('m1');
    await box.flush();
    expect(sent).toEqual(['m1', 'm2', 'm1']);
  });

  it('survives a reload: waiting entries are sent, accepted ones are shown but not sent again', async () => {
    const before = outbox();
    before.add(entry('m1', { state: 'accepted' }));
    before.add(entry('m2'));
    const after = outbox();
    await after.restore('me', 5);
    expect(after.entries.map((e) => e.clientId)).toEqual(['m1', 'm2']);
    await after.flush();
    expect(sent).toEqual(['m2']);
  });

  it('leaves the entries of another visitor of this browser alone', async () => {
    outbox().add(entry('m1', { owner: 'somebody else' }));
    const box = outbox();
    await box.restore('me', 5);
    await box.flush();
    expect(sent).toEqual([]);
    expect(await store.all()).toHaveLength(1);
  });

  it('forgets an entry when the conversation shows it', async () => {
    const box = outbox();
    box.add(entry('m1'));
    box.arrived('m1');
    expect(box.entries).toEqual([]);
    expect(await store.all()).toEqual([]);
  });

  it('drops accepted entries that never came back within a day', async () => {
    outbox().add(entry('m1', { state: 'accepted', at: 0 }));
    const box = outbox();
    await box.restore('me', 25 * 3600_000);
    expect(box.entries).toEqual([]);
  });

  it('works in memory where the browser has no IndexedDB', async () => {
    expect(await openOutboxStore('key')).toBeInstanceOf(MemoryOutboxStore);
  });
});

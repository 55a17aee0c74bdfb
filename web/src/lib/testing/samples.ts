import type { Contact, Conversation, Listed, Message, Opened, Session } from '@/types/api';

/** Shapes for tests; every part can be said otherwise. */
export const sampleSession: Session = {
  agent: { id: 'me', name: 'Ada Moreau', email: 'ada@shop.example', role: 'owner', language: 'en', capacity: 5, active: true },
  workspace: { id: 'w', name: 'Shop', shopName: 'Shop', shopKind: 'independent_shop', language: 'en', zone: 'UTC' },
  permissions: ['read_conversations', 'reply', 'assign_others', 'see_contact_data', 'edit_knowledge'],
  factorMissing: false,
};

export function sampleConversation(by: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c1', contact: 'k1', account: 'a1', status: 'open', owner: { type: 'human', agent: 'me' }, language: 'en', episode: 1, lastSeq: 1, change: 1,
    openedAt: '2026-11-20T10:00:00Z', lastMessageAt: '2026-11-20T10:00:00Z', waitingSince: null, handOff: null, lastInboundAt: null, marks: { priority: 'normal', tags: [], snooze: null, spam: false, merged: null }, ...by,
  };
}

export function sampleMessage(by: Partial<Message> = {}): Message {
  const seq = by.seq ?? 1;
  const at = by.at ?? `2026-11-20T10:${String(seq % 60).padStart(2, '0')}:00Z`;
  return {
    id: `m${seq}`, conversation: 'c1', seq, change: seq, author: { type: 'customer', contact: 'k1' }, content: { type: 'text', body: `line ${seq}` }, note: false, externalId: `x${seq}`,
    clientId: null, answers: null, quoted: null, reaction: null, language: null, delivery: { state: 'none', reason: null }, at, storedAt: at, editedAt: null, deletedAt: null,
    context: { forwarded: false, referral: null, automatic: null }, ...by,
  };
}

export function sampleContact(by: Partial<Contact> = {}): Contact {
  return { id: 'k1', name: 'Maria', phone: null, email: null, language: 'es', zone: 'Europe/Madrid', country: 'ES', verified: false, blocked: false, firstSeen: '2026-11-01T10:00:00Z', masked: false, ...by };
}

export function sampleListed(by: Partial<Conversation> = {}, unread = 0): Listed {
  return { conversation: sampleConversation(by), contact: sampleContact(), accountName: 'shop.example', accountKind: 'widget', lastMessage: null, unread };
}

export function sampleThread(messages: Message[], by: Partial<Conversation> = {}): Opened {
  const last = messages.at(-1)?.seq ?? 0;
  return { conversation: sampleConversation({ lastSeq: last, change: last, ...by }), contact: sampleContact(), account: { id: 'a1', kind: 'widget', name: 'shop.example' }, messages, earlier: [], unread: 0 };
}

import type { Conversation } from '@/types/api';
import type { Action } from '@/types/marks';

/** How a conversation looks right after an action, before the server has said so. */
export function after(conversation: Conversation, action: Action, me: string): Conversation {
  const { marks } = conversation;
  switch (action.type) {
    case 'assign':
      return { ...conversation, owner: { type: 'human', agent: action.agent } };
    case 'to_queue':
      return { ...conversation, owner: { type: 'queue' }, waitingSince: conversation.waitingSince ?? new Date().toISOString() };
    case 'to_bot':
      return { ...conversation, owner: { type: 'bot' }, waitingSince: null, handOff: null };
    case 'tag':
      return { ...conversation, marks: { ...marks, tags: [...new Set([...marks.tags.filter((tag) => !action.remove.includes(tag)), ...action.add])] } };
    case 'prioritise':
      return { ...conversation, marks: { ...marks, priority: action.priority } };
    case 'snooze':
      return { ...conversation, marks: { ...marks, snooze: { until: action.until } } };
    case 'wake':
      return { ...conversation, marks: { ...marks, snooze: null } };
    case 'resolve':
      return { ...conversation, status: 'resolved', waitingSince: null, marks: { ...marks, snooze: null } };
    case 'spam':
      return { ...conversation, status: 'resolved', waitingSince: null, marks: { ...marks, snooze: null, spam: true } };
    case 'reopen':
      return { ...conversation, status: 'open', owner: { type: 'human', agent: me }, marks: { ...marks, spam: false, merged: null } };
    case 'note':
    case 'reply':
      return conversation;
  }
}

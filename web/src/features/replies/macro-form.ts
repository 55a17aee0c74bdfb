import type { Action, Priority } from '@/types/marks';

/** What a macro does, part by part; an empty part does nothing. */
export interface MacroForm {
  add: string[];
  remove: string[];
  priority: Priority | null;
  /** A colleague's id, `queue` or `bot`. */
  owner: string | null;
  note: string;
  reply: string;
  resolve: boolean;
}

export function actionsOf({ add, remove, priority, owner, note, reply, resolve }: MacroForm): Action[] {
  const actions: Action[] = [];
  if (add.length > 0 || remove.length > 0) actions.push({ type: 'tag', add, remove, why: null });
  if (priority) actions.push({ type: 'prioritise', priority });
  if (note.trim() !== '') actions.push({ type: 'note', text: note.trim() });
  if (reply.trim() !== '') actions.push({ type: 'reply', text: reply.trim() });
  if (owner === 'queue') actions.push({ type: 'to_queue' });
  else if (owner === 'bot') actions.push({ type: 'to_bot' });
  else if (owner) actions.push({ type: 'assign', agent: owner });
  if (resolve) actions.push({ type: 'resolve', reason: null });
  return actions;
}

export function formOf(actions: Action[]): MacroForm {
  const form: MacroForm = { add: [], remove: [], priority: null, owner: null, note: '', reply: '', resolve: false };
  for (const action of actions) {
    if (action.type === 'tag') Object.assign(form, { add: action.add, remove: action.remove });
    else if (action.type === 'prioritise') form.priority = action.priority;
    else if (action.type === 'note') form.note = action.text;
    else if (action.type === 'reply') form.reply = action.text;
    else if (action.type === 'assign') form.owner = action.agent;
    else if (action.type === 'to_queue') form.owner = 'queue';
    else if (action.type === 'to_bot') form.owner = 'bot';
    else if (action.type === 'resolve') form.resolve = true;
  }
  return form;
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { useKeys } from '@/lib/keyboard';
import { useSignature } from '@/lib/preferences';
import { useSession } from '@/lib/session';
import { toast, toastProblem } from '@/lib/toast';
import type { Content, Opened } from '@/types/api';
import { freshId } from '@/lib/fresh-id';
import { useCompletion } from '../completion/use-completion';
import { useColleagueSuggestions, useMentioned, useReplySuggestions } from '../completion/use-suggestions';
import { asContents, asMail, signed, useAttachments } from './attachments';
import { draftOf, keepDraft, type Draft } from './drafts';
import { useSendLater } from '../later/later';
import { useWriter } from '../company/company';
import { rivalOf, rivalSince } from '../later/rival';
import { undoMilliseconds, undoSend } from '../later/undo-send';
import { applied, signOf } from './format/format-bar';
import { addresses, wrongAddresses } from './mail-fields';
import type { Unsent } from './outbox';
import { send, sendSoon } from './send';
import { useOutgoing } from '../translation/use-outgoing';
import { useDrop } from './use-drop';

const typingEvery = 3_000;

/** What the composer knows and does; the draft is kept with every key. */
export function useComposer(thread: Opened, quoted: string | null, quote: (externalId: string | null) => void) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const { id: me, language: mine } = useSession().agent;
  const { id } = thread.conversation;
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(() => draftOf(id));
  const attachments = useAttachments(id);
  const drop = useDrop(attachments.add);
  const said = useRef(0);
  const [begun, setBegun] = useState<number | null>(null);
  const rival = rivalOf(rivalSince(thread.messages, begun, me), useWriter(id), begun !== null);
  const sendLater = useSendLater(id);
  const signature = useSignature();
  const text = draft[draft.mode];
  const mail = thread.account.kind === 'email' && draft.mode === 'reply';

  /** Without taking the keyboard away from where it is. */
  const edit = (by: Partial<Draft>) => {
    const next = { ...draft, ...by };
    setDraft(next);
    keepDraft(id, next);
  };
  const change = (by: Partial<Draft>) => {
    edit(by);
    field.current?.focus();
  };
  const write = (words: string) => {
    change({ [draft.mode]: words });
    if (words === '') setBegun(null);
    else if (begun === null) setBegun(Date.now());
    if (draft.mode === 'note' || words === '' || Date.now() - said.current < typingEvery) return;
    said.current = Date.now();
    api.post(`/api/conversations/${id}/typing`).catch(() => {});
  };
  const replies = useReplySuggestions(thread, attachments.addStored);
  const colleagues = useColleagueSuggestions();
  const mentioned = useMentioned();
  const note = draft.mode === 'note';
  const completion = useCompletion({ sign: note ? '@' : '/', text, field, write, suggest: note ? colleagues : replies });
  const outgoing = useOutgoing(thread, text, !note);
  const translating = outgoing.active && text.trim() !== '';
  const ready = (!translating || outgoing.words !== null) && (text.trim() !== '' || attachments.done.length > 0) && !attachments.busy && (note || !attachments.wrong) && (!mail || wrongAddresses(`${draft.cc ?? ''} ${draft.bcc ?? ''}`).length === 0);
  const contents = () => {
    const words = translating ? (outgoing.words ?? '') : text.trim();
    return mail ? asMail(attachments.done, signed(words, signature), (draft.subject ?? '').trim(), addresses(draft.cc ?? ''), addresses(draft.bcc ?? '')) : asContents(note ? [] : attachments.done, words);
  };
  const emptied = () => {
    attachments.clear();
    quote(null);
    setBegun(null);
    change({ [draft.mode]: '', mode: 'reply', subject: '', cc: '', bcc: '' });
  };
  const submit = (anyway = false) => {
    if (!ready || (rival !== null && !note && !anyway)) return;
    const before = draft;
    const back = sendAll(contents());
    emptied();
    if (back) toast({ message: t('later.sending'), milliseconds: undoMilliseconds, undo: () => void (back() ? restore(before) : toast({ message: t('later.tooLate') })) });
  };
  /** What was taken back can be written on. */
  const restore = (before: Draft) => {
    const now = draftOf(id);
    const next = { ...before, reply: [before.reply, now.reply].filter((words) => words !== '').join('\n') };
    keepDraft(id, next);
    setDraft(next);
  };
  const submitLater = (at: string) => {
    if (!ready || note) return;
    sendLater.mutate({ contents: contents(), at }, { onSuccess: emptied, onError: toastProblem });
  };
  /** @returns the way back, where there is one */
  const sendAll = (all: Content[]): (() => boolean) | null => {
    const unsent = all.map((content, index): Unsent => ({
      conversation: id, clientId: freshId(), agent: me, content, note,
      quoted: index === 0 && !note ? quoted : null, mentions: note && content.type === 'text' ? mentioned(content.body) : undefined, at: new Date(Date.now() + index).toISOString(), problem: null,
      original: translating && ('body' in content || (content.type === 'media' && content.caption)) ? { text: text.trim(), language: mine, edited: outgoing.edited } : undefined,
    }));
    const habit = undoSend.get();
    if (!note && (habit === 'always' || (habit === 'mail' && mail))) return sendSoon(client, unsent, undoMilliseconds);
    unsent.forEach((one) => void send(client, one));
    return null;
  };
  /** At the caret. */
  const insert = (words: string) => {
    const box = field.current;
    const at = box?.selectionStart ?? text.length;
    write(text.slice(0, at) + words + text.slice(box?.selectionEnd ?? at));
    setTimeout(() => box?.setSelectionRange(at + words.length, at + words.length));
  };
  // a key that ends a Chinese or Japanese word is not a key that sends
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (completion.onKeyDown(event)) return;
    const sign = signOf(event);
    if (sign) {
      event.preventDefault();
      return applied(field, text, write, sign);
    }
    if (event.key === 'Escape') field.current?.blur();
    if (mail && !event.ctrlKey && !event.metaKey) return;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || draft.mode === 'note') return;
    event.preventDefault();
    attachments.add(files);
  };
  useEffect(() => {
    if (quoted) field.current?.focus();
  }, [quoted]);
  useKeys([
    { key: 'r', label: t('keys.reply'), group: t('keys.thread'), run: () => change({ mode: 'reply' }) },
    { key: 'n', label: t('keys.note'), group: t('keys.thread'), run: () => change({ mode: 'note' }) },
  ]);
  return { draft, text, field, write, change, edit, sendAll, mail, attachments, submit, drop, paste, onKeyDown, ready, completion, rival, insert, submitLater, outgoing };
}

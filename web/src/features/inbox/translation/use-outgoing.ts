import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/lib/api/problem';
import { previewReply, sameLanguage, useTranslationState, type Outcome, type Preview } from '@/lib/translation/desk';
import type { Opened } from '@/types/api';

const pause = 700;

/** What the customer will get, made of what the agent writes. */
export interface Outgoing {
  /** Whether a translation is possible here at all. */
  offered: boolean;
  active: boolean;
  toggle: () => void;
  /** The customer's language. */
  to: string | null;
  /** The translation as it will be sent; null while there is none of what is written now. */
  words: string | null;
  back: string | null;
  busy: boolean;
  edited: boolean;
  outcome: Outcome | null;
  problem: string | null;
  edit: (words: string) => void;
  again: () => void;
}

interface Shown {
  /** What it is a translation of. */
  of: string;
  words: string;
  preview: Preview | null;
  problem: string | null;
  edited: boolean;
}

/** Asks for a translation when the agent pauses; one that the agent put right stays until they write something else. */
export function useOutgoing(thread: Opened, text: string, reply: boolean): Outgoing {
  const { id } = thread.conversation;
  const state = useTranslationState(id);
  const to = thread.conversation.language ?? state?.customer ?? null;
  const offered = reply && !!state?.available && to !== null && !sameLanguage(to, state.reader);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const active = offered && (chosen ?? state.automatic);
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  const newest = useRef(0);
  const wanted = text.trim();
  const ask = (words: string, instead: string | null) => {
    const turn = ++newest.current;
    setBusy(true);
    previewReply(id, words, instead)
      .then(
        (preview) => ({ of: words, words: instead ?? said(preview.outcome, words), preview, problem: null, edited: instead !== null }),
        (cause: unknown) => ({ of: words, words: instead ?? '', preview: null, problem: cause instanceof ApiProblem ? cause.message : String(cause), edited: instead !== null }),
      )
      .then((next) => {
        if (turn !== newest.current) return;
        setShown(next);
        setBusy(false);
      });
  };
  const call = useRef(ask);
  useEffect(() => {
    call.current = ask;
  });
  useEffect(() => {
    if (!active || wanted === '' || shown?.of === wanted) return;
    const timer = setTimeout(() => call.current(wanted, null), pause);
    return () => clearTimeout(timer);
  }, [active, wanted, shown?.of]);
  const back = useRef<ReturnType<typeof setTimeout>>(undefined);
  const edit = (words: string) => {
    newest.current++;
    setBusy(false);
    setShown({ of: wanted, words, preview: shown?.preview ? { ...shown.preview, back: null } : null, problem: null, edited: true });
    clearTimeout(back.current);
    if (words.trim() !== '') back.current = setTimeout(() => call.current(wanted, words), pause);
  };
  const current = shown?.of === wanted ? shown : null;
  const meaning = current?.preview?.back;
  return {
    offered,
    active,
    toggle: () => setChosen(!active),
    to,
    words: current && current.words.trim() !== '' ? current.words : null,
    back: meaning?.type === 'translated' ? meaning.text : null,
    busy,
    edited: current?.edited ?? false,
    outcome: current?.preview?.outcome ?? null,
    problem: current?.problem ?? null,
    edit,
    again: () => ask(wanted, null),
  };
}

/** A text that needs no translation goes as it is. */
function said(outcome: Outcome, words: string): string {
  return outcome.type === 'translated' ? outcome.text : outcome.type === 'unneeded' ? words : '';
}

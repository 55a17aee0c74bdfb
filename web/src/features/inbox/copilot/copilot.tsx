import { Suspense, useState } from 'react';
import type { Opened } from '@/types/api';
import { DraftCard } from './draft-card';
import { CopilotMenu } from './copilot-menu';
import { NextBar } from './next-bar';
import { RewriteCard } from './rewrite-card';
import { SuggestionStrip } from './suggestion-strip';
import { SummaryCard } from './summary-card';
import type { Way } from './requests';

export type Asked = { what: 'draft'; turn: number } | { what: 'summary'; turn: number } | { what: 'rewrite'; how: Way; text: string; turn: number };

interface Props {
  thread: Opened;
  text: string;
  /** Puts words in the place of what is written. */
  write: (words: string) => void;
  /** Puts words where the caret is. */
  insert: (words: string) => void;
}

/** What was asked of the copilot stands above the words; nothing of it is sent before somebody takes it over and sends it. */
export function useCopilot() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [turn, setTurn] = useState(0);
  const ask = (what: 'draft' | 'summary') => {
    setTurn(turn + 1);
    setAsked({ what, turn });
  };
  const rewrite = (how: Way, text: string) => {
    setTurn(turn + 1);
    setAsked({ what: 'rewrite', how, text, turn });
  };
  return { asked, ask, rewrite, close: () => setAsked(null) };
}

export function CopilotAbove({ thread, text, write, insert, copilot }: Props & { copilot: ReturnType<typeof useCopilot> }) {
  const { asked, close } = copilot;
  const { id } = thread.conversation;
  const put = (words: string) => {
    if (text.trim() === '') write(words);
    else insert(words);
    close();
  };
  return (
    <Suspense fallback={null}>
      <NextBar conversation={thread.conversation} insert={insert} draft={() => copilot.ask('draft')} />
      {asked?.what === 'draft' && <DraftCard key={asked.turn} conversation={id} put={put} close={close} />}
      {asked?.what === 'summary' && <SummaryCard key={asked.turn} conversation={id} close={close} />}
      {asked?.what === 'rewrite' && <RewriteCard key={asked.turn} conversation={id} asked={asked} put={(words) => (write(words), close())} close={close} />}
    </Suspense>
  );
}

export function CopilotBelow({ thread, text, insert }: Omit<Props, 'write'>) {
  return (
    <Suspense fallback={null}>
      <SuggestionStrip thread={thread} text={text} insert={insert} />
    </Suspense>
  );
}

export function CopilotButton({ text, copilot }: { text: string; copilot: ReturnType<typeof useCopilot> }) {
  return (
    <Suspense fallback={null}>
      <CopilotMenu text={text} ask={copilot.ask} rewrite={(how) => copilot.rewrite(how, text)} />
    </Suspense>
  );
}

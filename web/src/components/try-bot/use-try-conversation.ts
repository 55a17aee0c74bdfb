import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentText } from '@/lib/bot/content-text';
import { type Line, type Tried, useTryBot } from '@/lib/bot/try-bot';
import type { Reading } from '@/types/api';
import { problemText } from '@/lib/problem-text';
import { freshKey } from '@/lib/fresh-key';

/** A picture that a customer would send, and what was read in it. */
export interface Shown {
  kind: 'picture' | 'voice';
  address: string;
  name: string;
  reading: Reading;
}

export interface TryTurn {
  key: string;
  said: string;
  picture: Shown | null;
  answer: Tried | null;
  problem: string | null;
}

export function useTryConversation(onAnswered?: () => void) {
  const { t } = useTranslation('bot', { keyPrefix: 'try' });
  const [turns, setTurns] = useState<TryTurn[]>([]);
  const attempt = useTryBot();

  const finish = (key: string, change: Partial<TryTurn>) =>
    setTurns((all) => all.map((turn) => (turn.key === key ? { ...turn, ...change } : turn)));

  const say = (said: string, choice?: string, picture: Shown | null = null) => {
    const key = freshKey();
    const history = linesOf(turns);
    const memory = turns.findLast((turn) => turn.answer)?.answer?.memory;
    setTurns((all) => [...all, { key, said, picture, answer: null, problem: null }]);
    attempt.mutate(
      { said: picture?.kind === 'voice' ? [said, picture.reading.text].join(' ').trim() : said, seen: picture?.kind === 'picture' && picture.reading.text ? [picture.reading.text] : [], unreadable: picture !== null && picture.reading.outcome !== 'read', history, choice, memory },
      {
        onSuccess: (answer) => {
          finish(key, { answer });
          onAnswered?.();
        },
        onError: (problem) => finish(key, { problem: problemText(problem, t('failed')) }),
      },
    );
  };

  return { turns, say, restart: () => setTurns([]), thinking: attempt.isPending };
}

function linesOf(turns: TryTurn[]): Line[] {
  return turns.flatMap((turn) => {
    const answer = turn.answer?.content ? contentText(turn.answer.content) : '';
    const asked: Line = { speaker: 'customer', text: turn.said || (turn.picture?.reading.text ?? '') };
    return answer === '' ? [asked] : [asked, { speaker: 'bot', text: answer }];
  });
}

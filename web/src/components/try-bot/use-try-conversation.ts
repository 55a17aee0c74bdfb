import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentText } from '@/lib/bot/content-text';
import { type Line, type Tried, useTryBot } from '@/lib/bot/try-bot';
import { problemText } from '@/lib/problem-text';
import { freshKey } from '@/lib/fresh-key';

export interface TryTurn {
  key: string;
  said: string;
  answer: Tried | null;
  problem: string | null;
}

export function useTryConversation(onAnswered?: () => void) {
  const { t } = useTranslation('bot', { keyPrefix: 'try' });
  const [turns, setTurns] = useState<TryTurn[]>([]);
  const attempt = useTryBot();

  const finish = (key: string, change: Partial<TryTurn>) =>
    setTurns((all) => all.map((turn) => (turn.key === key ? { ...turn, ...change } : turn)));

  const say = (said: string, choice?: string) => {
    const key = freshKey();
    const history = linesOf(turns);
    const memory = turns.findLast((turn) => turn.answer)?.answer?.memory;
    setTurns((all) => [...all, { key, said, answer: null, problem: null }]);
    attempt.mutate(
      { said, history, choice, memory },
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
    const asked: Line = { speaker: 'customer', text: turn.said };
    return answer === '' ? [asked] : [asked, { speaker: 'bot', text: answer }];
  });
}

import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { Conversation } from '@/types/api';
import { useMove } from '../api/change-owner';
import { useAct } from '../marks/use-act';
import { askOrderNumber } from './ask-order-number';
import classes from './copilot.module.css';
import { Judge } from './judge';
import { useNext, type Next } from './requests';

interface Props {
  conversation: Conversation;
  insert: (words: string) => void;
  draft: () => void;
}

/** What to do next and why, in one line; a button does it, and what goes to the customer is only put into the field. */
export function NextBar({ conversation, insert, draft }: Props) {
  const { t } = useTranslation('copilot');
  const { lasting } = useFormats();
  const steps = useNext(conversation.id, conversation.change).data;
  const [first] = steps ?? [];
  const run = useRun(conversation, insert, draft);
  if (!first) return null;
  const does = run(first);
  return (
    <div className={classes.next}>
      <IconArrowRight size={14} stroke={2} aria-hidden />
      <span className={classes.says}>
        <strong>{t(`next.step.${first.step}`)}</strong> {t(`next.because.${first.because}`, { ...first.details, time: lasting(Number(first.details.minutes ?? 0) * 60_000), intent: first.details.intent ? t([`next.intent.${first.details.intent}`, 'next.intent.other']) : '' })}
      </span>
      {does && (
        <Button size="compact-xs" variant="light" onClick={does}>
          {t(`next.do.${first.step}`)}
        </Button>
      )}
      <Judge key={first.step} conversation={conversation.id} kind="next" by={first.step} />
    </div>
  );
}

function useRun(conversation: Conversation, insert: (words: string) => void, draft: () => void): (next: Next) => (() => void) | null {
  const { t } = useTranslation('copilot');
  const move = useMove(conversation.id);
  const act = useAct();
  return (next) => {
    switch (next.step) {
      case 'take':
        return () => move.mutate({ to: 'take', from: conversation.owner });
      case 'raise_priority':
        return () => void act({ conversations: [conversation], actions: [{ type: 'prioritise', priority: 'high' }], message: t('next.done.raise_priority') });
      case 'ask_order_number':
        return () => insert(askOrderNumber(conversation.language));
      case 'answer':
      case 'answer_before_window_closes':
        return draft;
      case 'snooze_until_reply':
        return () => void act({ conversations: [conversation], actions: [{ type: 'snooze', until: null }], message: t('next.done.snooze_until_reply') });
      case 'resolve':
        return () => void act({ conversations: [conversation], actions: [{ type: 'resolve', reason: null }], message: t('next.done.resolve') });
      case 'offer_template':
        return null;
    }
  };
}

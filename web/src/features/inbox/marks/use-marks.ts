import { IconAntennaBars5, IconMoon, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffered } from '@/lib/commands';
import { useFormats } from '@/lib/format';
import { useKeys } from '@/lib/keyboard';
import type { Conversation } from '@/types/api';
import type { Action, Priority } from '@/types/marks';
import { useAct } from './use-act';

export type MarkMenu = 'tag' | 'priority' | 'snooze';

/** What can be written on the open conversation: by button, by key and from the palette; each with a way back. */
export function useMarks(conversation: Conversation, may: boolean) {
  const { t } = useTranslation('inbox');
  const { full } = useFormats();
  const act = useAct();
  const [menu, setMenu] = useState<MarkMenu | null>(null);
  const opened = (which: MarkMenu) => (open: boolean) => setMenu(open ? which : null);
  const does = (action: Action, message: string) => void act({ conversations: [conversation], actions: [action], message });
  const { marks } = conversation;
  const open = conversation.status === 'open';
  useKeys(
    [
      { key: 't', label: t('marks.tag'), group: t('keys.thread'), run: () => setMenu('tag') },
      { key: 'p', label: t('marks.priority'), group: t('keys.thread'), run: () => setMenu('priority') },
      { key: 'z', label: t('marks.snoozeIt'), group: t('keys.thread'), run: () => open && setMenu('snooze') },
    ],
    may,
  );
  useOffered(
    may
      ? [
          { id: 'tag', label: t('marks.tag'), icon: IconTag, key: 'T', run: () => setMenu('tag') },
          { id: 'priority', label: t('marks.priority'), icon: IconAntennaBars5, key: 'P', run: () => setMenu('priority') },
          ...(open ? [{ id: 'snooze', label: t('marks.snoozeIt'), icon: IconMoon, key: 'Z', run: () => setMenu('snooze') }] : []),
        ]
      : [],
  );
  return {
    menu,
    opened,
    prioritise: (priority: Priority) => priority !== marks.priority && does({ type: 'prioritise', priority }, t('marks.done.priority', { priority: t(`marks.${priority}`) })),
    snooze: (until: string | null) => does({ type: 'snooze', until }, until ? t('marks.done.snoozed', { at: full(until) }) : t('marks.done.snoozedReply')),
    wake: () => does({ type: 'wake' }, t('marks.done.woken')),
    toggleTag: (tag: string, name: string) => {
      const on = marks.tags.includes(tag);
      does({ type: 'tag', add: on ? [] : [tag], remove: on ? [tag] : [], why: null }, t(on ? 'marks.done.untagged' : 'marks.done.tagged', { name }));
    },
  };
}

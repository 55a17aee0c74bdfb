import { IconArrowBackUp, IconCheck, IconHandStop, IconHourglass, IconRobot, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffered, type Command } from '@/lib/commands';
import { useKeys } from '@/lib/keyboard';
import { useMay, useSession } from '@/lib/session';
import type { Conversation } from '@/types/api';
import { useMove } from '../api/change-owner';
import { useAct } from '../marks/use-act';

/** What can be done with the open conversation: by button, by key and from the palette. */
export function useThreadActions(conversation: Conversation) {
  const { t } = useTranslation('inbox');
  const may = useMay('reply');
  const me = useSession().agent.id;
  const mutation = useMove(conversation.id);
  const [assignOpened, setAssignOpened] = useState(false);
  const move = mutation.mutate;
  const take = () => move({ to: 'take', from: conversation.owner });
  const release = () => move({ to: 'release' });
  const queue = () => move({ to: 'queue' });
  const reopen = () => move({ to: 'reopen' });
  const act = useAct();
  const [resolving, setResolving] = useState(false);
  const resolve = (reason: string | null = null) => void act({ conversations: [conversation], actions: [{ type: 'resolve', reason }], message: t('done.resolved') });
  const open = conversation.status === 'open';
  const { owner } = conversation;
  const mine = owner.type === 'human' && owner.agent === me;
  useKeys(
    [
      { key: 'e', label: open ? t('action.resolve') : t('action.reopen'), group: t('keys.thread'), run: open ? () => resolve() : reopen },
      { key: 'E', label: t('action.resolveWhy'), group: t('keys.thread'), run: () => open && setResolving(true) },
      { key: 'a', label: t('action.assign'), group: t('keys.thread'), run: () => open && setAssignOpened(true) },
    ],
    may,
  );
  const offered: (Command | false)[] = [
    open && !mine && { id: 'take', label: t('action.take'), icon: IconHandStop, run: take },
    open && owner.type !== 'bot' && { id: 'release', label: t('action.release'), icon: IconRobot, run: release },
    open && owner.type !== 'queue' && { id: 'queue', label: t('action.queue'), icon: IconHourglass, run: queue },
    open && { id: 'assign', label: t('action.assign'), icon: IconUserPlus, key: 'A', run: () => setAssignOpened(true) },
    open ? { id: 'resolve', label: t('action.resolve'), icon: IconCheck, key: 'E', run: () => resolve() } : { id: 'reopen', label: t('action.reopen'), icon: IconArrowBackUp, key: 'E', run: reopen },
  ];
  useOffered(may ? offered.filter((command) => command !== false) : []);
  return { take, resolve, resolving, setResolving, reopen, assignOpened, setAssignOpened, move };
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowForwardUp, IconArrowMerge, IconArrowsExchange, IconBan, IconDots, IconFileText, IconLockOpen, IconPrinter, IconSearch, IconSpy, IconSwitchHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffered, type Command } from '@/lib/commands';
import { useKeys } from '@/lib/keyboard';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import type { Opened } from '@/types/api';
import { useAct } from '../../marks/use-act';
import { useChannels } from '@/lib/channels/list-channels';
import { ForwardDialog } from '../forward/forward-dialog';
import { MovingDialog } from '../moving/moving-dialog';
import { useBar } from './bar';
import { MergeDialog } from './merge-dialog';
import { mergeable } from './merging';
import { printTranscript } from './print-transcript';
import { TransferDialog } from './transfer-dialog';

interface Props {
  thread: Opened;
  search: () => void;
}

/** What is rarer: looking inside, giving on with a word, putting two into one, keeping somebody out, taking it along. */
export function ThreadMenu({ thread, search }: Props) {
  const { t } = useTranslation('inbox');
  const may = useMay('reply');
  const act = useAct();
  const [dialog, setDialog] = useState<'transfer' | 'merge' | 'forward' | 'move' | null>(null);
  const { barred, turn } = useBar(thread.contact.id);
  const { conversation } = thread;
  const open = conversation.status === 'open';
  const others = mergeable(thread);
  const elsewhere = (useChannels().data ?? []).some(({ id, kind }) => kind === thread.account.kind && id !== thread.account.id);
  const report = () => void act({ conversations: [conversation], actions: [{ type: 'spam' }], message: t('tools.spamDone') });
  const print = () => void printTranscript(thread, t('tools.transcriptOf', { name: thread.contact.name ?? t('visitor') })).catch(toastProblem);
  useKeys([{ key: 'f', label: t('tools.search'), group: t('keys.thread'), run: search }]);
  const commands: (Command | false)[] = [
    { id: 'search-inside', label: t('tools.search'), icon: IconSearch, key: 'F', run: search },
    may && open && { id: 'transfer', label: t('tools.transfer'), icon: IconArrowsExchange, run: () => setDialog('transfer') },
    may && others.length > 0 && { id: 'merge', label: t('tools.merge'), icon: IconArrowMerge, run: () => setDialog('merge') },
    may && open && elsewhere && { id: 'move', label: t('moving.label'), icon: IconSwitchHorizontal, run: () => setDialog('move') },
    may && { id: 'forward', label: t('forward.conversation'), icon: IconArrowForwardUp, run: () => setDialog('forward') },
    { id: 'print', label: t('tools.print'), icon: IconPrinter, run: print },
    may && !conversation.marks.spam && { id: 'spam', label: t('tools.spam'), icon: IconSpy, run: report },
    may && { id: 'bar', label: t(barred ? 'tools.unbar' : 'tools.bar'), icon: barred ? IconLockOpen : IconBan, run: turn },
  ];
  const offered = commands.filter((command) => command !== false);
  useOffered(offered);
  return (
    <>
      <Menu position="bottom-end" width={264}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('tools.more')}>
            <IconDots size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map(({ id, label, icon: Picture, run }) => (
            <Menu.Item key={id} color={id === 'spam' || (id === 'bar' && !barred) ? 'red' : undefined} leftSection={<Picture size={16} stroke={1.7} aria-hidden />} onClick={run}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Item component="a" href={`/api/conversations/${conversation.id}/transcript.txt`} leftSection={<IconFileText size={16} stroke={1.7} aria-hidden />}>
            {t('macro.transcript')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'transfer' && <TransferDialog conversation={conversation} close={() => setDialog(null)} />}
      {dialog === 'forward' && <ForwardDialog thread={thread} message={null} close={() => setDialog(null)} />}
      {dialog === 'move' && <MovingDialog thread={thread} close={() => setDialog(null)} />}
      {dialog === 'merge' && <MergeDialog thread={thread} close={() => setDialog(null)} />}
    </>
  );
}

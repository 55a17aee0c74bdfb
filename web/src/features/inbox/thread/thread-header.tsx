import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowLeft, IconCheck, IconHandStop, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AccountDot } from '@/components/account-dot';
import { ChannelMark } from '@/components/channel-mark';
import { IconButton } from '@/components/icon-button';
import { useAccount } from '@/lib/channels/window';
import { usePhone } from '@/lib/media-query';
import { useMay } from '@/lib/session';
import type { Opened } from '@/types/api';
import { nameOf } from '../words';
import { FollowButton } from '../following/follow-button';
import { CompanyFaces } from '../company/company-faces';
import { AssignMenu } from './assign-menu';
import { ResolveReason } from '../marks/resolve-reason';
import classes from './thread-header.module.css';
import { ThreadMenu } from './tools/thread-menu';
import { useThreadActions } from './use-thread-actions';

interface Props {
  thread: Opened;
  back: () => void;
  toggleCustomer: () => void;
  /** Looks for words inside. */
  search: () => void;
}

/** Whom one speaks with, whose turn it is, and what to do with the conversation. */
export function ThreadHeader({ thread, back, toggleCustomer, search }: Props) {
  const { t } = useTranslation('inbox');
  const phone = usePhone();
  const mayReply = useMay('reply');
  const { conversation, contact, account } = thread;
  const { take, resolve, resolving, setResolving, reopen, assignOpened, setAssignOpened, move } = useThreadActions(conversation);
  const color = useAccount(account.id)?.settings.color;
  const open = conversation.status === 'open';
  // the only pane of a phone brings the page's heading
  const Heading = phone ? 'h1' : 'h2';
  return (
    <header className={classes.header}>
      {phone && <IconButton icon={IconArrowLeft} label={t('common:back')} onClick={back} />}
      <div className={classes.who}>
        <Heading className={classes.name}>
          <bdi>{nameOf(contact, t)}</bdi>
        </Heading>
        <span className={classes.account}>
          <ChannelMark kind={account.kind} name={account.name} size={13} />
          <AccountDot color={color} />
          <span className={classes.accountName}>{account.name}</span>
        </span>
      </div>
      <CompanyFaces conversation={conversation.id} />
      {mayReply && open && conversation.owner.type !== 'human' && (
        <Button size="compact-sm" h={32} onClick={take} aria-label={t('action.take')}>
          <IconHandStop size={16} aria-hidden />
          <span className={classes.word}>{t('action.take')}</span>
        </Button>
      )}
      {mayReply && open && !(phone && conversation.owner.type !== 'human') && <AssignMenu conversation={conversation} opened={assignOpened} onChange={setAssignOpened} move={move} />}
      {mayReply && open && (
        <Button.Group>
          <Button size="compact-sm" h={32} px={8} variant="default" onClick={() => resolve()} aria-keyshortcuts="E" aria-label={t('action.resolve')}>
            <IconCheck size={18} aria-hidden />
            <span className={classes.roomy}>{t('action.resolve')}</span>
          </Button>
          {!(phone && conversation.owner.type !== 'human') && <ResolveReason opened={resolving} onChange={setResolving} resolve={resolve} />}
        </Button.Group>
      )}
      {mayReply && !open && (
        <Button size="compact-sm" h={32} variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={reopen}>
          {t('action.reopen')}
        </Button>
      )}
      {!phone && <FollowButton conversation={conversation.id} />}
      <ThreadMenu thread={thread} search={search} />
      <IconButton icon={IconLayoutSidebarRight} label={t('customer.toggle')} onClick={toggleCustomer} />
    </header>
  );
}

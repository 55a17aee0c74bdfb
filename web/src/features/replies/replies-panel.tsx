import { Alert, Badge, Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconMessage2Bolt, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { problemText } from '@/lib/problem-text';
import { repliesQuery, textFor, type CannedReply } from '@/lib/replies/replies';
import { useMay } from '@/lib/session';
import { ReplyDrawer } from './reply-drawer';
import classes from './replies.module.css';

type Editing = { reply: CannedReply | null } | null;

/** Replies of the shop and one's own. */
export function RepliesPanel() {
  const { t, i18n } = useTranslation('replies');
  const replies = useQuery(repliesQuery);
  const leads = useMay('assign_others');
  const [editing, setEditing] = useState<Editing>(null);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = replies.data?.filter((reply) => reply.shortcut.includes(wanted) || Object.values(reply.texts).some((text) => text.toLowerCase().includes(wanted)));
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm">
        {t('hint')}
      </Text>
      <Group justify="space-between">
        <TextInput size="sm" leftSection={<IconSearch size={14} aria-hidden />} aria-label={t('search')} placeholder={t('search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing({ reply: null })}>
          {t('add')}
        </Button>
      </Group>
      {replies.isPending && <Skeleton height={160} radius="md" />}
      {replies.isError && <Alert color="red">{problemText(replies.error, t('failed'))}</Alert>}
      {replies.data?.length === 0 && <EmptyState icon={IconMessage2Bolt} title={t('empty.title')} text={t('empty.text')} />}
      <ul className={classes.rows}>
        {shown?.map((reply) => (
          <li key={reply.id} className={classes.row}>
            <span className={classes.shortcut}>/{reply.shortcut}</span>
            <span className={classes.text} dir="auto">
              {textFor(reply, i18n.language)}
            </span>
            <span className={classes.languages}>
              {Object.keys(reply.texts).map((language) => (
                <Badge key={language} size="sm" variant="default">
                  {language}
                </Badge>
              ))}
              {reply.owner !== null && (
                <Badge size="sm" variant="light">
                  {t('own')}
                </Badge>
              )}
            </span>
            <Button size="compact-sm" variant="default" disabled={reply.owner === null && !leads} onClick={() => setEditing({ reply })} aria-label={t('changeNamed', { name: reply.shortcut })}>
              {t('change')}
            </Button>
          </li>
        ))}
      </ul>
      {editing && <ReplyDrawer key={editing.reply?.id ?? 'new'} reply={editing.reply} close={() => setEditing(null)} />}
    </Stack>
  );
}

import { Button, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Opened } from '@/types/api';
import { threadQuery } from '../../api/get-thread';
import { LightboxProvider } from '../lightbox';
import { MessageGroup } from '../message-group';
import { ThreadContext, useOpenThread } from '../thread-context';
import { threadItems } from '../thread-items';
import classes from './tools.module.css';

/** What was said in a conversation that was merged into this one, in its place; shown when it is asked for. */
export function MergedThread({ conversation }: { conversation: string }) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const [shown, setShown] = useState(false);
  const { thread: outer } = useOpenThread();
  const here = outer.earlier.some((one) => one.id === conversation && one.marks.merged === outer.conversation.id);
  const thread = useQuery({ ...threadQuery(client, conversation), enabled: shown });
  if (!here) return null;
  return (
    <div className={classes.merged}>
      <Button size="compact-xs" variant="subtle" color="gray" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'tools.fold' : 'tools.unfold')}
      </Button>
      {shown && thread.isPending && <Loader size="sm" />}
      {shown && thread.data && <Messages thread={thread.data} />}
    </div>
  );
}

function Messages({ thread }: { thread: Opened }) {
  const { t } = useTranslation('inbox');
  const context = useMemo(() => ({ thread, quote: () => {}, shines: null }), [thread]);
  const items = useMemo(() => threadItems(thread.messages.filter((message) => message.content.type !== 'notice'), null), [thread.messages]);
  const first = thread.messages.find((message) => message.content.type !== 'notice');
  return (
    <ThreadContext value={context}>
      <LightboxProvider messages={thread.messages}>
        <section aria-label={t('tools.mergedPart')}>
          {items.map((item) => item.kind === 'group' && <MessageGroup key={item.key} author={item.author} note={item.note} parts={item.parts} />)}
          {first && first.seq > 1 && <Link to={`/inbox/${thread.conversation.id}?view=all`}>{t('tools.whole')}</Link>}
        </section>
      </LightboxProvider>
    </ThreadContext>
  );
}

import { Card, Skeleton, Tabs, Title } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TryPane } from '@/components/try-bot/try-pane';
import { usePersona } from '@/lib/bot/persona';
import { ListenPane } from './listen-pane';
import type { Intent } from './requests';

type Shown = 'heard' | 'answered';

/** A place to try out what was taught: what the bot hears in a message, and what it answers and why. */
export function TryCard({ names, learning }: { names: Intent[]; learning: boolean }) {
  const { t } = useTranslation('intents');
  const persona = usePersona();
  const [tab, setTab] = useState<Shown>('heard');
  const [talked, setTalked] = useState(false);
  const change = (next: string | null) => {
    setTab(next === 'answered' ? 'answered' : 'heard');
    setTalked(talked || next === 'answered');
  };
  return (
    <Card withBorder padding="lg" component="section" aria-label={t('try.title')}>
      <Title order={2} mb="xs">
        {t('try.title')}
      </Title>
      <Tabs value={tab} onChange={change}>
        <Tabs.List mb="md">
          <Tabs.Tab value="heard">{t('try.heard')}</Tabs.Tab>
          <Tabs.Tab value="answered">{t('try.answered')}</Tabs.Tab>
        </Tabs.List>
        <Suspense fallback={<Skeleton height={160} radius="lg" />}>
          <Tabs.Panel value="heard">
            <ListenPane names={names} learning={learning} />
          </Tabs.Panel>
          <Tabs.Panel value="answered">{talked && <TryPane botName={persona.data?.name ?? ''} height={520} />}</Tabs.Panel>
        </Suspense>
      </Tabs>
    </Card>
  );
}

import { Button, Group, Loader, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import type { Opened } from '@/types/api';
import { useDestinations, useSettle, type Destination } from './requests';

/** At which other account the conversation goes on; where it cannot, why. */
export function MovingDialog({ thread, close }: { thread: Opened; close: () => void }) {
  const { t } = useTranslation('inbox');
  const destinations = useDestinations(thread.conversation.id);
  const settle = useSettle(thread.conversation);
  const [chosen, setChosen] = useState<string | null>(null);
  const channel = t(`common:channel.${thread.account.kind}`);
  const destination = destinations.data?.find(({ account }) => account === chosen);
  return (
    <Modal opened onClose={close} title={t('moving.title')} centered>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('moving.text', { name: thread.account.name })}
        </Text>
        {destinations.isPending && <Loader size="sm" />}
        {destinations.isError && <ProblemNotice problem={destinations.error} retry={() => void destinations.refetch()} />}
        <Radio.Group value={chosen} onChange={setChosen} aria-label={t('moving.title')}>
          <Stack gap="sm">
            {destinations.data?.map((one) => (
              <Radio key={one.account} value={one.account} label={one.name} disabled={one.why !== null} description={<Why destination={one} channel={channel} />} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button disabled={!destination} loading={settle.isPending} onClick={() => destination && settle.mutate(destination, { onSuccess: close })}>
            {t('moving.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Why({ destination, channel }: { destination: Destination; channel: string }) {
  const { t } = useTranslation('inbox');
  const { why, name, free, conversation } = destination;
  if (why === null) return t(free ? 'moving.free' : 'moving.template', { channel });
  return (
    <>
      {t(`moving.why.${why}`, { channel, name })} {conversation && <Link to={`/inbox/${conversation}?view=all`}>{t('tools.openIt')}</Link>}
    </>
  );
}

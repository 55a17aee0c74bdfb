import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '@/lib/channels/window';
import { useFormats } from '@/lib/format';
import type { Conversation, Opened } from '@/types/api';
import { mergeable, useMerge } from './merging';

/** Which of the customer's other conversations is to be read here. */
export function MergeDialog({ thread, close }: { thread: Opened; close: () => void }) {
  const { t } = useTranslation('inbox');
  const [chosen, setChosen] = useState<string | null>(null);
  const merge = useMerge(thread.conversation.id);
  const others = mergeable(thread);
  const other = others.find((one) => one.id === chosen);
  return (
    <Modal opened onClose={close} title={t('tools.mergeTitle')} centered>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('tools.mergeText')}
        </Text>
        <Radio.Group value={chosen} onChange={setChosen} aria-label={t('tools.mergeTitle')}>
          <Stack gap="xs">
            {others.map((one) => (
              <Choice key={one.id} conversation={one} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button disabled={!other} loading={merge.isPending} onClick={() => other && merge.mutate(other, { onSuccess: close })}>
            {t('tools.mergeIt')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Choice({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('inbox');
  const { date } = useFormats();
  const account = useAccount(conversation.account);
  const when = date(conversation.openedAt);
  return <Radio value={conversation.id} label={account ? `${t(`common:channel.${account.kind}`)} · ${account.name} · ${when}` : when} description={`${t('customer.messages', { count: conversation.lastSeq })} · ${t(conversation.status === 'open' ? 'tools.isOpen' : 'view.resolved')}`} />;
}

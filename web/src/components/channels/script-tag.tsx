import { Button, Code, CopyButton, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { scriptTagOf } from '@/lib/channels/script-tag';
import type { ChannelAccount } from '@/lib/channels/types';

/** The one line that puts the chat on a shop's pages. */
export function ScriptTag({ account }: { account: ChannelAccount }) {
  const { t } = useTranslation('channels');
  const tag = scriptTagOf(account, window.location.origin);
  return (
    <Stack gap="xs">
      <Code block tabIndex={0} aria-label={t('script.label')} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {tag}
      </Code>
      <CopyButton value={tag}>
        {({ copied, copy }) => (
          <Button variant="light" w="fit-content" onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
            <span aria-live="polite">{copied ? t('script.copied') : t('script.copy')}</span>
          </Button>
        )}
      </CopyButton>
      <Text size="sm" c="dimmed">
        {t('script.where')}
      </Text>
    </Stack>
  );
}

import { Alert, Drawer, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KnowledgeDocument } from '@/lib/knowledge/types';
import { problemText } from '@/lib/problem-text';
import { usePassages } from './document-requests';

interface Props {
  document: KnowledgeDocument | null;
  onClose: () => void;
}

/** The pieces the bot finds and answers from. */
export function PassagesDrawer({ document, onClose }: Props) {
  const { t } = useTranslation('knowledge');
  const passages = usePassages(document?.id ?? null);
  return (
    <Drawer opened={document !== null} onClose={onClose} position="right" size="lg" title={document?.name} closeButtonProps={{ 'aria-label': t('editor.close') }}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('documents.passagesHint')}
        </Text>
        {passages.isLoading && <Skeleton height={90} radius="md" />}
        {passages.isError && <Alert color="red">{problemText(passages.error, t('documents.failed'))}</Alert>}
        {passages.data?.map((passage) => (
          <Paper key={passage.id} withBorder radius="md" p="md">
            <Text fw={600} size="sm" dir="auto">
              {passage.title}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }} dir="auto">
              {passage.text}
            </Text>
          </Paper>
        ))}
        {passages.data?.length === 0 && <Text c="dimmed">{t('documents.noPassages')}</Text>}
      </Stack>
    </Drawer>
  );
}

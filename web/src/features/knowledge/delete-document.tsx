import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KnowledgeDocument } from '@/lib/knowledge/types';
import { problemText } from '@/lib/problem-text';
import { useDeleteDocument } from './document-requests';

interface Props {
  document: KnowledgeDocument;
  opened: boolean;
  onClose: () => void;
}

/** A file cannot be brought back from the server, so this asks first. */
export function DeleteDocument({ document, opened, onClose }: Props) {
  const { t } = useTranslation('knowledge');
  const remove = useDeleteDocument();
  return (
    <Modal opened={opened} onClose={onClose} title={t('documents.deleteTitle')} centered closeButtonProps={{ 'aria-label': t('editor.close') }}>
      <Stack>
        <Text size="sm">{t('documents.deleteText', { name: document.name })}</Text>
        {remove.isError && <Alert color="red">{problemText(remove.error, t('editor.failed'))}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('editor.cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(document.id, { onSuccess: onClose })}>
            {t('documents.delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

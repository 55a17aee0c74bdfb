import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CandidateList } from '@/components/knowledge/candidate-list';
import { MaterialDrop } from '@/components/knowledge/material-drop';
import { PasteForm } from '@/components/knowledge/paste-form';
import { useIntake } from '@/components/knowledge/use-intake';
import { useDocuments } from '@/lib/knowledge/list-documents';
import type { KnowledgeDocument } from '@/lib/knowledge/types';
import { problemText } from '@/lib/problem-text';
import { DocumentCard } from './document-card';
import { PassagesDrawer } from './passages-drawer';

export function DocumentPanel() {
  const { t } = useTranslation('knowledge');
  const documents = useDocuments();
  const intake = useIntake();
  const [pasting, paste] = useDisclosure(false);
  const [shown, setShown] = useState<KnowledgeDocument | null>(null);
  const readable = intake.candidates.filter((candidate) => candidate.preview !== null).length;

  return (
    <Stack gap="md" pb="xl">
      <MaterialDrop onFiles={(files) => void intake.read(files.map((file) => ({ type: 'file', file })))} />
      <Group justify="center">
        <Button variant="subtle" leftSection={<IconClipboardText size={16} />} onClick={paste.open}>
          {t('documents.paste')}
        </Button>
      </Group>
      {intake.candidates.length > 0 && (
        <Stack gap="sm" component="section" aria-label={t('documents.review')}>
          <Text fw={600}>{t('documents.review')}</Text>
          <CandidateList candidates={intake.candidates} onDrop={intake.drop} />
          <Group justify="flex-end">
            <Button variant="default" onClick={intake.clear} disabled={intake.busy}>
              {t('documents.discard')}
            </Button>
            <Button onClick={() => void intake.store()} loading={intake.busy} disabled={readable === 0}>
              {t('documents.store', { count: readable })}
            </Button>
          </Group>
        </Stack>
      )}
      {documents.isPending && <Skeleton height={72} radius="md" />}
      {documents.isError && <Alert color="red">{problemText(documents.error, t('documents.failed'))}</Alert>}
      {documents.data?.length === 0 && intake.candidates.length === 0 && (
        <Text c="dimmed" ta="center" maw={460} mx="auto">
          {t('documents.empty')}
        </Text>
      )}
      {documents.data?.map((document) => (
        <DocumentCard key={document.id} document={document} onShow={() => setShown(document)} />
      ))}
      <Modal opened={pasting} onClose={paste.close} title={t('documents.paste')} size="lg" closeButtonProps={{ 'aria-label': t('editor.close') }}>
        <PasteForm
          onText={(name, text) => {
            paste.close();
            void intake.read([{ type: 'text', name, text }]);
          }}
        />
      </Modal>
      <PassagesDrawer document={shown} onClose={() => setShown(null)} />
    </Stack>
  );
}

import { ActionIcon, Badge, Card, Group, Menu, Progress, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languageName } from '@/lib/knowledge/languages';
import { isBusy } from '@/lib/knowledge/list-documents';
import type { KnowledgeDocument } from '@/lib/knowledge/types';
import { DeleteDocument } from './delete-document';
import { useChangeDocument } from './document-requests';

interface Props {
  document: KnowledgeDocument;
  onShow: () => void;
}

export function DocumentCard({ document, onShow }: Props) {
  const { t, i18n } = useTranslation('knowledge');
  const change = useChangeDocument();
  const [deleting, confirm] = useDisclosure(false);
  const { name, enabled } = document;
  // kept in step with the shop: it goes when the shop is disconnected
  const ofAShop = document.kind === 'catalogue';
  return (
    <Card withBorder radius="md" padding="md" component="article" aria-label={name}>
      <Group justify="space-between" wrap="nowrap">
        <Stack gap={2} style={{ minWidth: 0 }}>
          <Text fw={600} truncate dir="auto">
            {name}
          </Text>
          <Group gap={8}>
            <Badge size="sm" variant="default">
              {ofAShop ? t('documents.ofAShop') : document.kind}
            </Badge>
            {document.language && <Text size="xs" c="dimmed">{languageName(document.language, i18n.language)}</Text>}
            {!ofAShop && <Text size="xs" c="dimmed">{size(document.bytes, i18n.language)}</Text>}
            {document.state === 'ready' && <Text size="xs" c="dimmed">{t('documents.passages', { count: document.passages })}</Text>}
          </Group>
        </Stack>
        <Group gap="xs" wrap="nowrap">
          <Switch
            checked={enabled}
            aria-label={t('documents.use', { name })}
            onChange={(event) => change.mutate({ id: document.id, name, enabled: event.currentTarget.checked })}
          />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('documents.more', { name })}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={onShow}>{t('documents.show')}</Menu.Item>
              {!ofAShop && (
                <Menu.Item color="red" onClick={confirm.open}>
                  {t('documents.delete')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      <Indexing document={document} />
      <DeleteDocument document={document} opened={deleting} onClose={confirm.close} />
    </Card>
  );
}

function Indexing({ document }: { document: KnowledgeDocument }) {
  const { t } = useTranslation('knowledge');
  if (document.state === 'failed') {
    return (
      <Text size="sm" c="red" mt="xs" role="alert">
        {document.problem ?? t('documents.failedState')}
      </Text>
    );
  }
  if (!isBusy(document)) return null;
  const percent = Math.round(document.progress * 100);
  return (
    <Group mt="sm" gap="sm" wrap="nowrap" aria-live="polite">
      <Progress value={percent} animated style={{ flex: 1 }} aria-label={t('documents.indexing', { percent })} />
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {document.state === 'waiting' ? t('documents.waiting') : t('documents.indexing', { percent })}
      </Text>
    </Group>
  );
}

function size(bytes: number, language: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  const unit = kilobytes >= 1024 ? 'megabyte' : 'kilobyte';
  const value = unit === 'megabyte' ? kilobytes / 1024 : kilobytes;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

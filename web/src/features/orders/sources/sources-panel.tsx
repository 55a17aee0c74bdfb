import { Alert, Button, Group, Menu, Skeleton, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconPlus, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { problemText } from '@/lib/problem-text';
import { useMay } from '@/lib/session';
import { DataRequests } from '../data-requests/data-requests';
import { UploadDrawer } from '../upload/upload-drawer';
import { UploadList } from '../upload/upload-list';
import { ConnectDrawer } from './connect-drawer';
import { Pastes } from './pastes';
import { type Source, useForms, useSources } from './requests';
import { SourceCard } from './source-card';

/** Where orders and products come from, and how far each place is in step. */
export function SourcesPanel() {
  const { t } = useTranslation('orders');
  const owns = useMay('manage_workspace');
  const sources = useSources();
  const forms = useForms();
  const [uploading, setUploading] = useState<'orders' | 'items' | null>(null);
  const [connecting, setConnecting] = useState<{ kind: string; source?: Source } | null>(null);
  const kinds = forms.data?.map((form) => form.kind).filter((kind) => kind !== 'upload') ?? [];
  return (
    <Stack gap="md">
      <Group>
        <Button leftSection={<IconFileSpreadsheet size={16} />} onClick={() => setUploading('orders')}>
          {t('sources.uploadOrders')}
        </Button>
        <Button variant="default" leftSection={<IconFileSpreadsheet size={16} />} onClick={() => setUploading('items')}>
          {t('sources.uploadItems')}
        </Button>
        {kinds.length > 0 && (
          <Menu>
            <Menu.Target>
              <Button variant="default" leftSection={<IconPlus size={16} />}>
                {t('sources.connect')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => setConnecting({ kind })}>
                  {t(`kinds.${kind}`, { defaultValue: kind })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('sources.hint')}
      </Text>
      <Returned sources={sources.data ?? []} />
      {sources.isPending && <Skeleton height={96} radius="md" />}
      {sources.isError && <Alert color="red">{problemText(sources.error, t('failed'))}</Alert>}
      {sources.data?.length === 0 && <EmptyState icon={IconPlugConnected} title={t('sources.empty')} text={t('sources.emptyHint')} />}
      {sources.data?.map((source) => (
        <SourceCard key={source.id} source={source} onReconnect={() => setConnecting({ kind: source.kind, source })} />
      ))}
      {owns && <DataRequests />}
      <UploadList />
      {uploading && <UploadDrawer stock={uploading} onClose={() => setUploading(null)} />}
      {connecting && <ConnectDrawer kind={connecting.kind} source={connecting.source} fields={forms.data?.find((form) => form.kind === connecting.kind)?.fields ?? []} onClose={() => setConnecting(null)} />}
    </Stack>
  );
}

/** How it ended at the shop's own page, once one was led back from there. */
function Returned({ sources }: { sources: Source[] }) {
  const { t } = useTranslation('orders');
  const [search, setSearch] = useSearchParams();
  const refused = search.get('refused');
  const connected = sources.find((source) => source.id === search.get('connected'));
  if (!refused && !connected) return null;
  return (
    <Alert color={refused ? 'red' : 'teal'} withCloseButton closeButtonLabel={t('common:close')} onClose={() => setSearch({}, { replace: true })}>
      {refused ?? t('connect.done', { name: connected?.name })}
      {connected && <Pastes source={connected} />}
    </Alert>
  );
}

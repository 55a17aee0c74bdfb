import { Alert, Button, Divider, Drawer, Group, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ScriptTag } from '@/components/channels/script-tag';
import { useAddWidget } from '@/lib/channels/add-widget';
import { type ChannelAccount, DEFAULT_WIDGET, type WidgetSettings } from '@/lib/channels/types';
import { problemText } from '@/lib/problem-text';
import { IdentitySecret } from './identity-secret';
import { useChangeAccount } from './requests';
import { WidgetFields } from './widget-fields';
import { WidgetPreview } from './widget-preview';
import { toast } from '@/lib/toast';

interface Props {
  /** The account to change; null for a new one. */
  account: ChannelAccount | null;
  opened: boolean;
  onClose: () => void;
  onMade: (account: ChannelAccount) => void;
}

export function WidgetDrawer({ account, opened, onClose, onMade }: Props) {
  const { t } = useTranslation('channels');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={account ? account.name : t('addWidget')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <WidgetForm key={account?.id ?? 'new'} account={account} onMade={onMade} />
    </Drawer>
  );
}

function WidgetForm({ account, onMade }: Pick<Props, 'account' | 'onMade'>) {
  const { t } = useTranslation('channels');
  const add = useAddWidget();
  const change = useChangeAccount();
  const form = useForm({
    initialValues: { name: account?.name ?? '', settings: settingsOf(account) },
    validate: { name: (name) => (name.trim() === '' ? t('widget.nameMissing') : null) },
  });
  const said = () => toast({ message: t('saved') });
  const submit = form.onSubmit(({ name, settings }) => {
    if (account) change.mutate({ id: account.id, name, settings: { ...account.settings, ...settings } }, { onSuccess: said });
    else add.mutate({ name, settings }, { onSuccess: onMade });
  });
  const problem = add.error ?? change.error;
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <WidgetFields form={form} />
        {account && form.values.settings.identity !== 'off' && <IdentitySecret account={account.id} />}
        <WidgetPreview settings={form.values.settings} name={form.values.name} />
        {problem && <Alert color="red">{problemText(problem, t('failed'))}</Alert>}
        <Group justify="flex-end">
          <Button type="submit" loading={add.isPending || change.isPending}>
            {account ? t('save') : t('widget.create')}
          </Button>
        </Group>
        {account && (
          <>
            <Divider />
            <Title order={2}>{t('script.title')}</Title>
            <ScriptTag account={account} />
          </>
        )}
      </Stack>
    </form>
  );
}

function settingsOf(account: ChannelAccount | null): WidgetSettings {
  const { color, position, domains, title, identity } = { ...DEFAULT_WIDGET, ...account?.settings };
  return { color, position, domains, title, identity } as WidgetSettings;
}

import { Alert, Button, Card, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { languages, nearest, serverTag } from '@/lib/i18n/languages';
import { problemText } from '@/lib/problem-text';
import { useSession } from '@/lib/session';
import { SHOP_KINDS } from '@/lib/shop-kinds';
import { useChangeWorkspace } from './requests';
import { toast } from '@/lib/toast';

export function WorkspacePanel() {
  const { t } = useTranslation('settings');
  const { workspace } = useSession();
  const change = useChangeWorkspace();
  const { name, shopName, shopKind, zone } = workspace;
  const form = useForm({
    initialValues: { name, shopName, shopKind, zone, language: nearest(workspace.language) },
    validate: {
      name: (text) => (text.trim() === '' ? t('workspace.nameMissing') : null),
      shopName: (text) => (text.trim() === '' ? t('workspace.shopMissing') : null),
    },
  });
  const submit = form.onSubmit((values) =>
    change.mutate(
      { ...values, language: serverTag(values.language) },
      { onSuccess: () => toast({ message: t('saved') }) },
    ),
  );
  return (
    <Card withBorder padding="lg" maw={560} component="section">
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput label={t('workspace.name')} description={t('workspace.nameHint')} {...form.getInputProps('name')} />
          <TextInput label={t('workspace.shop')} description={t('workspace.shopHint')} {...form.getInputProps('shopName')} />
          <Select label={t('workspace.kind')} allowDeselect={false} data={SHOP_KINDS.map((kind) => ({ value: kind, label: t(`workspace.kinds.${kind}`) }))} {...form.getInputProps('shopKind')} />
          <Select label={t('workspace.language')} description={t('workspace.languageHint')} allowDeselect={false} data={languages.map((one) => ({ value: one.code, label: one.name }))} {...form.getInputProps('language')} />
          <Select label={t('workspace.zone')} searchable allowDeselect={false} data={Intl.supportedValuesOf('timeZone')} limit={200} {...form.getInputProps('zone')} />
          {change.isError && <Alert color="red">{problemText(change.error, t('failed'))}</Alert>}
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

import { Alert, Button, Card, Code, Drawer, Group, PasswordInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { Pastes } from './pastes';
import { SampleMapping } from './sample-mapping';
import { type Field, type Source, useChangeSource, useConnectSource, useInstallShopify } from './requests';

interface Props {
  kind: string;
  /** Present when it is connected already. */
  source?: Source;
  fields: Field[];
  onClose: () => void;
}

/** Fields that are one of a few words. */
const choices: Record<string, string[]> = { changes: ['person', 'here'], auth: ['none', 'bearer', 'basic', 'key', 'oauth2', 'hmac'] };

/** Asks for what a kind of shop needs, and says what remains to be done there. */
export function ConnectDrawer({ kind, source, fields, onClose }: Props) {
  const { t } = useTranslation('orders');
  const [name, setName] = useState(source?.name ?? '');
  const [values, setValues] = useState<Record<string, string>>(source?.settings ?? {});
  const connect = useConnectSource();
  const change = useChangeSource();
  const [done, setDone] = useState<Source | null>(null);
  const given = Object.fromEntries(fields.map((field) => [field.name, values[field.name] ?? '']));
  const problem = connect.error ?? change.error;
  const save = () =>
    source
      ? change.mutate({ id: source.id, name, values: given }, { onSuccess: setDone })
      : connect.mutate({ kind, name, values: given }, { onSuccess: setDone });
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={t(source ? 'connect.change' : 'connect.title', { kind: t(`kinds.${kind}`, { defaultValue: kind }) })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {done ? (
        <Stack>
          <Alert color="teal">{t('connect.done', { name: done.name })}</Alert>
          <Pastes source={done} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common:close')}</Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Stack>
            <TextInput label={t('connect.name')} description={t('connect.nameHint')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
            {fields.map((field) => (
              <One key={field.name} kind={kind} field={field} kept={source !== undefined} value={values[field.name] ?? ''} change={(value) => setValues({ ...values, [field.name]: value })} />
            ))}
            {kind === 'http' && <SampleMapping take={(list, mapping) => setValues({ ...values, orders_list: list, mapping })} />}
            {kind === 'shopify' && <ShopifyInstall values={given} />}
            {problem && <Alert color="red">{problemText(problem, t('failed'))}</Alert>}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={connect.isPending || change.isPending}>
                {t(source ? 'common:save' : 'connect.check')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Drawer>
  );
}

/** The shop's own page asks its owner, and leads back here; no token has to be copied. */
function ShopifyInstall({ values }: { values: Record<string, string> }) {
  const { t } = useTranslation('orders');
  const install = useInstallShopify();
  const ready = ['shop', 'client_id', 'client_secret'].every((name) => (values[name] ?? '').trim() !== '');
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Text size="sm">{t('install.hint')}</Text>
        <Text size="xs" c="dimmed">
          {t('install.redirect')} <Code>{`${window.location.origin}/api/shops/shopify/installed`}</Code>
        </Text>
        {install.isError && <Alert color="red">{problemText(install.error, t('failed'))}</Alert>}
        <Group>
          <Button variant="light" leftSection={<IconExternalLink size={16} aria-hidden />} disabled={!ready} loading={install.isPending || install.isSuccess} onClick={() => install.mutate(values, { onSuccess: ({ url }) => window.location.assign(url) })}>
            {t('install.button')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function One({ kind, field, kept, value, change }: { kind: string; field: Field; kept: boolean; value: string; change: (value: string) => void }) {
  const { t } = useTranslation('orders');
  const label = t([`fields.${kind}.${field.name}`, `fields.${field.name}`], { defaultValue: field.name });
  const description = t([`fields.${kind}.${field.name}_hint`, `fields.${field.name}_hint`], { defaultValue: '' }) || undefined;
  const shared = { label, description, name: field.name, autoComplete: 'off', required: field.required && !(kept && field.secret), value };
  const some = choices[field.name];
  if (some) return <Select {...shared} allowDeselect={false} value={value || field.otherwise} onChange={(next) => change(next ?? '')} data={some.map((one) => ({ value: one, label: t(`choices.${field.name}.${one}`) }))} />;
  if (field.secret) return <PasswordInput {...shared} autoComplete="new-password" placeholder={kept ? t('connect.kept') : undefined} onChange={(event) => change(event.currentTarget.value)} />;
  const Input = /mapping|body/.test(field.name) ? Textarea : TextInput;
  return <Input {...shared} placeholder={field.otherwise || undefined} onChange={(event) => change(event.currentTarget.value)} />;
}

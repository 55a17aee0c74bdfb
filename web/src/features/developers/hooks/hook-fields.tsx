import { Checkbox, PasswordInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { formats, type Endpoint, type HookFormat } from './requests';

export interface HookValues {
  name: string;
  url: string;
  format: HookFormat;
  events: string[];
  contactData: boolean;
  enabled: boolean;
  secret: string;
}

interface Props {
  form: UseFormReturnType<HookValues>;
  events: string[];
  stored: Endpoint | null;
}

export function HookFields({ form, events, stored }: Props) {
  const { t } = useTranslation('developers');
  const { format } = form.values;
  return (
    <>
      <Select label={t('hooks.format')} data={formats.map((one) => ({ value: one, label: t(`formats.${one}`) }))} allowDeselect={false} disabled={stored !== null} {...form.getInputProps('format')} />
      <TextInput label={t('hooks.name')} maxLength={60} data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('hooks.url')} description={t(`hooks.urlHint.${format}`)} placeholder={stored ? t('hooks.urlKept', { host: stored.host }) : 'https://…'} autoComplete="off" {...form.getInputProps('url')} />
      {(format === 'feishu' || format === 'dingtalk') && (
        <PasswordInput
          label={t('hooks.secret')}
          description={t('hooks.secretHint')}
          placeholder={stored?.hasSecret ? t('hooks.secretKept') : ''}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('hooks.showSecret') }}
          {...form.getInputProps('secret')}
        />
      )}
      <Checkbox.Group label={t('hooks.events')} value={form.values.events} onChange={(chosen) => form.setFieldValue('events', chosen)} error={form.errors.events}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
          {events.map((event) => (
            <Checkbox key={event} value={event} label={t(`events.${event.replace('.', '_')}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Checkbox label={t('scopes.contact_data')} description={t('tokens.contactDataHint')} {...form.getInputProps('contactData', { type: 'checkbox' })} />
      <Switch label={t('hooks.enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
    </>
  );
}

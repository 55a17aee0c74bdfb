import { Button, Group, NumberInput, PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PRESETS } from './presets';
import { dialects, type Dialect } from './requests';

export interface EndpointValues {
  baseUrl: string;
  model: string;
  dialect: Dialect | '';
  apiKey: string;
  promptPrice: number;
  completionPrice: number;
  enabled: boolean;
}

interface Props {
  form: UseFormReturnType<EndpointValues>;
  hasKey: boolean;
}

export function EndpointFields({ form, hasKey }: Props) {
  const { t } = useTranslation('models');
  const kinds = [{ value: '', label: t('dialect.auto') }, ...dialects.map((dialect) => ({ value: dialect, label: t(`dialect.${dialect}`) }))];
  return (
    <>
      <Group gap={6} role="group" aria-label={t('form.presets')}>
        {PRESETS.map((preset) => (
          <Button key={preset.name} size="compact-sm" variant="default" onClick={() => form.setValues({ baseUrl: preset.baseUrl, model: preset.model, dialect: '' })}>
            {preset.name}
          </Button>
        ))}
      </Group>
      <TextInput label={t('form.url')} placeholder="https://…/v1" data-autofocus {...form.getInputProps('baseUrl')} />
      <Group grow align="start">
        <TextInput label={t('form.model')} {...form.getInputProps('model')} />
        <Select label={t('dialect.label')} data={kinds} allowDeselect={false} {...form.getInputProps('dialect')} />
      </Group>
      <PasswordInput
        label={t('form.key')}
        description={t('form.keyHint')}
        placeholder={hasKey ? t('form.keyKept') : ''}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('form.showKey') }}
        {...form.getInputProps('apiKey')}
      />
      <Group grow align="end">
        <NumberInput label={t('form.promptPrice')} description={t(form.values.dialect === 'speech' ? 'form.speechPriceHint' : 'form.priceHint')} min={0} decimalScale={6} {...form.getInputProps('promptPrice')} />
        {form.values.dialect !== 'speech' && <NumberInput label={t('form.completionPrice')} min={0} decimalScale={6} {...form.getInputProps('completionPrice')} />}
      </Group>
      <Switch label={t('form.enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
    </>
  );
}

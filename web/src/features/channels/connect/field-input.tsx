import { PasswordInput, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/channels/types';
import type { ChannelKind } from '@/types/api';
import { choicesOf, fieldWords, many } from './field-words';

interface Props {
  kind: ChannelKind;
  field: Field;
  value: string;
  change: (value: string) => void;
  /** The stored secret stays when the field is left empty. */
  kept: boolean;
  error: string | null;
}

/** One thing that a platform asks for. */
export function FieldInput({ kind, field, value, change, kept, error }: Props) {
  const { t } = useTranslation('channels');
  const { label, hint } = fieldWords(kind, field.name, t);
  const choices = choicesOf(kind, field);
  const shared = {
    label,
    description: hint || undefined,
    error,
    withAsterisk: field.required && !kept,
    required: field.required && !kept,
    autoComplete: 'off',
    name: field.name,
  };
  if (choices) {
    return (
      <Select
        {...shared}
        allowDeselect={false}
        value={value || field.otherwise || choices[0] || ''}
        onChange={(next) => change(next ?? '')}
        data={choices.map((choice) => ({ value: choice, label: t([`${kind}.choices.${field.name}_${choice || 'auto'}`, `${kind}.choices.${choice || 'auto'}`, `choices.${choice || 'auto'}`], { defaultValue: choice }) }))}
      />
    );
  }
  if (field.secret) {
    return (
      <PasswordInput
        {...shared}
        autoComplete="new-password"
        placeholder={kept ? t('connect.kept') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('connect.show', { what: label }) }}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  const Input = many(field) ? Textarea : TextInput;
  return <Input {...shared} placeholder={field.otherwise || undefined} value={value} onChange={(event) => change(event.currentTarget.value)} />;
}

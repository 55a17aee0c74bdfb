import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomField, FieldValue } from '@/lib/customers/types';
import { useFormats } from '@/lib/format';

/** What a customer has in a field, as one reads it. */
export function FieldText({ field, value }: { field: CustomField; value: FieldValue }) {
  const { t } = useTranslation('customers');
  const { date, number } = useFormats();
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return number(value);
  if (field.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return date(`${value}T12:00:00`);
  if (field.kind === 'link' && /^https?:/.test(value))
    return (
      <a href={value} target="_blank" rel="noopener noreferrer nofollow">
        {value.replace(/^https?:\/\//, '')}
      </a>
    );
  return <bdi>{value}</bdi>;
}

interface InputProps {
  field: CustomField;
  value: string;
  change: (value: string) => void;
  error?: string;
}

/** The input that fits a field's kind; blank takes the value away. */
export function FieldInput({ field, value, change, error }: InputProps) {
  const { t } = useTranslation('customers');
  const shared = { size: 'xs', label: field.name, error } as const;
  if (field.kind === 'yes_no' || field.kind === 'choice') {
    const data = field.kind === 'choice' ? field.options : [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }];
    return <Select {...shared} data={data} value={value === '' ? null : value} clearable searchable={field.kind === 'choice'} placeholder={t('fields.none')} onChange={(next) => change(next ?? '')} />;
  }
  if (field.kind === 'text') return <Textarea {...shared} autosize maxRows={5} maxLength={2000} value={value} onChange={(event) => change(event.currentTarget.value)} />;
  const type = field.kind === 'date' ? 'date' : field.kind === 'link' ? 'url' : 'text';
  return <TextInput {...shared} type={type} inputMode={field.kind === 'number' ? 'decimal' : undefined} value={value} onChange={(event) => change(event.currentTarget.value)} />;
}

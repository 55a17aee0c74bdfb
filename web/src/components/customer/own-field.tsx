import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CustomField } from '@/lib/customers/types';

interface Props {
  field: CustomField;
  value: string | null;
  set: (value: string | null) => void;
  words: { any: string; yes: string; no: string };
}

/** What a list is narrowed by in a field of the shop's own: chosen where it can be, else written and asked for when done. */
export function OwnField({ field, value, set, words }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  if (field.kind === 'choice' || field.kind === 'yes_no') {
    const data = field.kind === 'choice' ? field.options : [{ value: 'true', label: words.yes }, { value: 'false', label: words.no }];
    return <Select size="xs" label={field.name} data={data} value={value} placeholder={words.any} clearable comboboxProps={{ withinPortal: false }} onChange={set} />;
  }
  return (
    <TextInput
      size="xs"
      label={field.name}
      type={field.kind === 'date' ? 'date' : 'text'}
      placeholder={words.any}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed.trim() !== (value ?? '') && set(typed.trim())}
      onKeyDown={(event) => event.key === 'Enter' && set(typed.trim())}
    />
  );
}

import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/channels/types';
import type { ChannelKind } from '@/types/api';
import classes from './connect.module.css';
import { FieldInput } from './field-input';
import { advanced, blamed, wanted } from './field-words';

interface Props {
  kind: ChannelKind;
  fields: Field[];
  values: Record<string, string>;
  change: (values: Record<string, string>) => void;
  kept: boolean;
  /** What the server said against it. */
  problem: string | null;
}

/** A platform's form as its connector describes it; what hardly anybody changes is folded away. */
export function FieldList({ kind, fields, values, change, kept, problem }: Props) {
  const { t } = useTranslation('channels');
  const wrong = blamed(problem, fields);
  const input = (field: Field) => (
    <FieldInput
      key={field.name}
      kind={kind}
      field={field}
      kept={kept && field.secret}
      value={values[field.name] ?? ''}
      change={(value) => change({ ...values, [field.name]: value })}
      error={field.name === wrong ? problem : null}
    />
  );
  const shown = fields.filter((field) => wanted(field, values) || field.name === wrong);
  const plain = shown.filter((field) => !advanced(field));
  const folded = shown.filter(advanced);
  return (
    <>
      {plain.map(input)}
      {folded.length > 0 && (
        <details className={classes.folded} open={folded.some((field) => field.name === wrong) || undefined}>
          <summary>{t('connect.advanced')}</summary>
          <Stack gap="sm" pt="sm">
            {folded.map(input)}
          </Stack>
        </details>
      )}
    </>
  );
}

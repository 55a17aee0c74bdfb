import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { useConnectService, type TrackingService } from './requests';

/** What the service asks for, checked with it before anything is stored. */
export function ServiceForm({ service, onDone }: { service: TrackingService; onDone: () => void }) {
  const { t } = useTranslation('parcels');
  const connect = useConnectService();
  const [values, setValues] = useState<Record<string, string>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    connect.mutate({ kind: service.kind, values }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {service.fields.map((field, place) => {
          const Input = field.secret ? PasswordInput : TextInput;
          return (
            <Input
              key={field.name}
              label={t(`fields.${field.name}.label`)}
              description={t(`fields.${field.name}.hint`)}
              placeholder={field.otherwise}
              required={field.required}
              autoComplete="off"
              data-autofocus={place === 0 || undefined}
              value={values[field.name] ?? ''}
              onChange={(event) => setValues({ ...values, [field.name]: event.currentTarget.value })}
              {...(field.secret && { visibilityToggleButtonProps: { 'aria-label': t('services.show') } })}
            />
          );
        })}
        {connect.isError && (
          <Alert color="red" role="alert" title={t('services.refused')}>
            {problemText(connect.error, t('failed'))}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={connect.isPending}>
            {t('services.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Checkbox, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  scopes: string[];
  value: string[];
  onChange: (scopes: string[]) => void;
  error?: ReactNode;
}

/** What a token opens; contact data stands apart, since it changes what all the others show. */
export function ScopeFields({ scopes, value, onChange, error }: Props) {
  const { t } = useTranslation('developers');
  return (
    <Checkbox.Group label={t('tokens.scopes')} description={t('tokens.scopesHint')} value={value} onChange={onChange} error={error}>
      <Stack gap="sm" mt="xs">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          {scopes
            .filter((scope) => scope !== 'contact_data')
            .map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`scopes.${scope.replace(':', '_')}`)} />
            ))}
        </SimpleGrid>
        <Checkbox value="contact_data" label={t('scopes.contact_data')} description={t('tokens.contactDataHint')} />
      </Stack>
    </Checkbox.Group>
  );
}

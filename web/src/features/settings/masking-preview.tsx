import { Card, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/types/api';

const ROLES: Role[] = ['agent', 'admin', 'owner'];

/** The same invented customer as each role sees them; the server masks, this only shows how. */
const FULL = { phone: '+34 612 345 678', email: 'maria.lopez@mail.example' };
const MASKED = { phone: '+34 ••• ••• 78', email: 'm•••@mail.example' };

export function MaskingPreview() {
  const { t } = useTranslation('settings');
  const [role, setRole] = useState<Role>('agent');
  const seen = role === 'agent' ? MASKED : FULL;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('masking.title')}</Title>
        <Text size="sm" c="dimmed">
          {t('masking.hint')}
        </Text>
        <SegmentedControl
          w="fit-content"
          aria-label={t('people.role')}
          value={role}
          onChange={(value) => setRole(value as Role)}
          data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
        <Table withRowBorders={false} maw={420} aria-live="polite">
          <Table.Tbody>
            {(['phone', 'email'] as const).map((field) => (
              <Table.Tr key={field}>
                <Table.Th w={120} fw={400} c="dimmed">
                  {t(`masking.${field}`)}
                </Table.Th>
                <Table.Td ff="monospace">{seen[field]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm">{t(`masking.may.${role}`)}</Text>
      </Stack>
    </Card>
  );
}

import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Source, usePastes } from './requests';

/** What remains to be entered at the shop itself. */
export function Pastes({ source }: { source: Source }) {
  const { t } = useTranslation('orders');
  const pastes = usePastes(source.id);
  if (!pastes.data || pastes.data.length === 0) return null;
  return (
    <Stack gap="xs" mt="xs">
      <Text size="sm">{t('connect.paste')}</Text>
      {pastes.data.map((paste) => (
        <Group key={paste.name} align="flex-end" wrap="nowrap">
          <TextInput style={{ flex: 1 }} readOnly label={t(`pastes.${paste.name}`, { defaultValue: paste.name })} value={paste.value} />
          <CopyButton value={paste.value}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'common:copied' : 'common:copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      ))}
    </Stack>
  );
}

import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The only time that they are shown. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <Stack gap="sm">
      <Alert color="teal" title={t('factor.recovery')}>
        {t('factor.recoveryHint')}
      </Alert>
      <Code block>{codes.join('\n')}</Code>
      <Group justify="flex-end">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'common:copied' : 'common:copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{t('factor.kept')}</Button>
      </Group>
    </Stack>
  );
}

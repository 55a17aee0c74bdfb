import { Alert, Button, Code, CopyButton, Stack } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './developers.module.css';

/** Something that is shown only now. */
export function SecretShown({ secret, text }: { secret: string; text: string }) {
  const { t } = useTranslation('developers');
  return (
    <Stack gap="sm">
      <Alert color="yellow">{text}</Alert>
      <Code block className={classes.secret} aria-label={t('secret')}>
        {secret}
      </Code>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button variant="light" onClick={copy} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}>
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}

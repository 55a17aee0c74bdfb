import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { toast } from '@/lib/toast';
import { useEraseContact } from '../api/erase-contact';

interface Props {
  contact: string;
  name: string;
  opened: boolean;
  onClose: () => void;
}

/** There is no way back, so this says exactly what goes. */
export function EraseContact({ contact, name, opened, onClose }: Props) {
  const { t } = useTranslation('inbox');
  const navigate = useNavigate();
  const erase = useEraseContact(contact);
  const confirm = () =>
    erase.mutate(undefined, {
      onSuccess: () => {
        onClose();
        toast({ message: t('customer.data.erased') });
        void navigate('/inbox');
      },
    });
  return (
    <Modal opened={opened} onClose={onClose} title={t('customer.data.sure', { name })} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <Text size="sm">{t('customer.data.what')}</Text>
        {erase.isError && <Alert color="red">{problemText(erase.error, t('customer.data.failed'))}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={erase.isPending} onClick={confirm}>
            {t('customer.data.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

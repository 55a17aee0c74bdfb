import { Alert, Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { useSession } from '@/lib/session';
import { SHOP_KINDS } from '@/lib/shop-kinds';
import { useNameShop } from './requests';
import classes from './setup.module.css';
import { StepHead } from './step-head';

/** What customers know the shop by, and what kind of seller it is. */
export function ShopStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('setup');
  const { workspace } = useSession();
  const change = useNameShop();
  const form = useForm({
    initialValues: { shopName: workspace.shopName || workspace.name, shopKind: workspace.shopKind || 'independent_shop' },
    validate: { shopName: (text) => (text.trim() === '' ? t('shop.nameMissing') : null) },
  });
  const submit = form.onSubmit((values) => {
    const { name, language, zone } = workspace;
    change.mutate({ name, language, zone, ...values }, { onSuccess: onDone });
  });
  return (
    <form onSubmit={submit} noValidate>
      <StepHead title={t('shop.title')} text={t('shop.text')} />
      <Stack gap="lg">
        <TextInput size="md" label={t('shop.name')} autoFocus maw={480} {...form.getInputProps('shopName')} />
        <Radio.Group size="md" label={t('shop.kind')} {...form.getInputProps('shopKind')}>
          <div className={classes.kinds} style={{ marginBlockStart: 8 }}>
            {SHOP_KINDS.map((kind) => (
              <Radio.Card key={kind} value={kind} className={classes.choice}>
                <Text fw={600}>{t(`shop.kinds.${kind}.name`)}</Text>
                <Text size="sm" c="dimmed">
                  {t(`shop.kinds.${kind}.text`)}
                </Text>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        {change.isError && <Alert color="red" role="alert">{problemText(change.error, t('failed'))}</Alert>}
      </Stack>
      <div className={classes.foot}>
        <Button size="md" type="submit" loading={change.isPending}>
          {t('next')}
        </Button>
      </div>
    </form>
  );
}

import { ColorInput, SegmentedControl, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { amber, blue, green, grey, red, teal } from '@serai/ui/tokens';
import { useTranslation } from 'react-i18next';
import type { WidgetSettings } from '@/lib/channels/types';

interface Props {
  form: UseFormReturnType<{ name: string; settings: WidgetSettings }>;
}

const SWATCHES = [teal[7], blue[7], green[7], amber[6], amber[8], red[7], grey[7], grey[9]];

export function WidgetFields({ form }: Props) {
  const { t } = useTranslation('channels');
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('widget.name')} description={t('widget.nameHint')} {...form.getInputProps('name')} />
        <TextInput label={t('widget.title')} description={t('widget.titleHint')} {...form.getInputProps('settings.title')} />
        <ColorInput label={t('widget.color')} format="hex" swatches={SWATCHES} swatchesPerRow={8} eyeDropperButtonProps={{ 'aria-label': t('widget.pick') }} {...form.getInputProps('settings.color')} />
        <div>
          <Text size="sm" fw={500} id="widget-position">
            {t('widget.position')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="widget-position"
            data={[
              { value: 'left', label: t('widget.left') },
              { value: 'right', label: t('widget.right') },
            ]}
            {...form.getInputProps('settings.position')}
          />
        </div>
      </SimpleGrid>
      <Textarea
        label={t('widget.domains')}
        description={t('widget.domainsHint')}
        placeholder="shop.example www.shop.example"
        autosize
        minRows={1}
        {...form.getInputProps('settings.domains')}
      />
      <Select
        label={t('widget.identity')}
        description={t('widget.identityHint')}
        allowDeselect={false}
        data={(['off', 'optional', 'required'] as const).map((value) => ({ value, label: t(`widget.identities.${value}`) }))}
        {...form.getInputProps('settings.identity')}
      />
    </Stack>
  );
}

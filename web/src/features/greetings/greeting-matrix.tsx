import { Badge, Table } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { order, type GreetingRule } from './requests';
import { useConditionText } from './use-condition-text';

/** A row a rule, a column a condition, in the order in which they count. */
export function GreetingMatrix({ rules, edit }: { rules: GreetingRule[]; edit: (rule: GreetingRule) => void }) {
  const { t } = useTranslation('greetings');
  const { languageName } = useFormats();
  const textOf = useConditionText();
  return (
    <Table.ScrollContainer minWidth={820}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {order.map((name) => (
              <Table.Th key={name}>{t(`condition.${name}`)}</Table.Th>
            ))}
            <Table.Th>{t('greeting')}</Table.Th>
            <Table.Th aria-label={t('change')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rules.map((rule) => {
            const [first] = Object.entries(rule.texts);
            const more = Object.keys(rule.texts).slice(1);
            return (
              <Table.Tr key={rule.id} c={rule.enabled ? undefined : 'dimmed'}>
                {order.map((name) => (
                  <Table.Td key={name}>{textOf(name, rule)}</Table.Td>
                ))}
                <Table.Td maw={280}>
                  <bdi>{first?.[1]}</bdi> {more.length > 0 && <Badge variant="light" color="gray" title={more.map(languageName).join(', ')}>{t('languages', { count: more.length })}</Badge>}
                  {!rule.enabled && <Badge color="gray">{t('off')}</Badge>}
                </Table.Td>
                <Table.Td>
                  <IconButton icon={IconPencil} label={t('change')} onClick={() => edit(rule)} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

import { Badge, Table } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { usePhone } from '@/lib/media-query';
import classes from './greetings.module.css';
import { order, type GreetingRule } from './requests';
import { useConditionText } from './use-condition-text';

interface Props {
  rules: GreetingRule[];
  edit: (rule: GreetingRule) => void;
}

/** The rules in the order in which they count: a table where there is room for it, else a list that says only what a rule asks for. */
export function GreetingMatrix(props: Props) {
  return usePhone() ? <Rules {...props} /> : <Matrix {...props} />;
}

/** A row a rule, a column a condition. */
function Matrix({ rules, edit }: Props) {
  const { t } = useTranslation('greetings');
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
          {rules.map((rule) => (
            <Table.Tr key={rule.id} c={rule.enabled ? undefined : 'dimmed'}>
              {order.map((name) => (
                <Table.Td key={name}>{textOf(name, rule)}</Table.Td>
              ))}
              <Table.Td maw={280}>
                <Said rule={rule} />
              </Table.Td>
              <Table.Td>
                <IconButton icon={IconPencil} label={t('change')} onClick={() => edit(rule)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Rules({ rules, edit }: Props) {
  const { t } = useTranslation('greetings');
  const textOf = useConditionText();
  return (
    <ul className={classes.weighed}>
      {rules.map((rule) => (
        <li key={rule.id} className={classes.line} data-off={!rule.enabled || undefined}>
          <div>
            <Said rule={rule} />
            <small>
              {order
                .map((name) => [name, textOf(name, rule)] as const)
                .filter(([, text]) => text !== '–')
                .map(([name, text]) => `${t(`condition.${name}`)}: ${text}`)
                .join(' · ')}
            </small>
          </div>
          <IconButton icon={IconPencil} label={t('change')} onClick={() => edit(rule)} />
        </li>
      ))}
    </ul>
  );
}

/** The greeting in the reader's language, where it has one. */
function Said({ rule }: { rule: GreetingRule }) {
  const { t, i18n } = useTranslation('greetings');
  const { languageName } = useFormats();
  const tags = Object.keys(rule.texts);
  const shown = tags.find((tag) => tag.split('-')[0] === i18n.language.split('-')[0]) ?? tags.find((tag) => tag === 'en') ?? tags[0];
  const more = tags.filter((tag) => tag !== shown);
  return (
    <>
      <bdi>{shown && rule.texts[shown]}</bdi>{' '}
      {more.length > 0 && (
        <Badge variant="light" color="gray" title={more.map(languageName).join(', ')}>
          {t('languages', { count: more.length })}
        </Badge>
      )}
      {!rule.enabled && <Badge color="gray">{t('off')}</Badge>}
    </>
  );
}

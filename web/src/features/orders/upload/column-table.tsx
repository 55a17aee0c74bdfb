import { Select, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../orders.module.css';
import { fields, meaningOf, withMeaning } from './fields';
import type { Look, Stock } from './requests';

interface Props {
  stock: Stock;
  look: Look;
  columns: Record<string, number>;
  change: (columns: Record<string, number>) => void;
}

/** What each column means: guessed, and everybody can see and change it. */
export function ColumnTable({ stock, look, columns, change }: Props) {
  const { t } = useTranslation('orders');
  return (
    <div className={classes.scroll}>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('upload.column')}</Table.Th>
            <Table.Th>{t('upload.examples')}</Table.Th>
            <Table.Th>{t('upload.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {look.names.map((name, column) => (
            <Table.Tr key={column}>
              <Table.Td fw={500}>{name || '–'}</Table.Td>
              <Table.Td maw={240}>
                <Text size="xs" c="dimmed" truncate>
                  {look.samples[column]?.join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td miw={190}>
                <Select
                  size="xs"
                  aria-label={t('upload.meaningOf', { name })}
                  placeholder={t(stock === 'items' ? 'upload.attribute' : 'upload.unused')}
                  clearable
                  searchable
                  value={meaningOf(columns, column)}
                  onChange={(field) => change(withMeaning(columns, column, field))}
                  data={fields[stock].map((field) => ({ value: field, label: t(`columns.${stock}.${field}`) }))}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

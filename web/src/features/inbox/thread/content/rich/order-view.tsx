import { IconShoppingBag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { Order } from '@/types/api';
import { SafeText } from '../safe-text';
import classes from './rich.module.css';

/** What the customer put into the basket, with a sum where the prices are numbers of one currency. */
export function OrderView({ content }: { content: Order }) {
  const { t } = useTranslation('inbox');
  const { money, number } = useFormats();
  const sum = total(content);
  return (
    <div>
      <span className={classes.label}>
        <IconShoppingBag size={14} stroke={1.8} aria-hidden />
        {t('order.title')}
      </span>
      <table className={classes.order}>
        <thead>
          <tr>
            <th scope="col">{t('order.product')}</th>
            <th scope="col">{t('order.quantity')}</th>
            <th scope="col">{t('order.price')}</th>
          </tr>
        </thead>
        <tbody>
          {content.items.map((item, index) => (
            <tr key={index}>
              <td dir="auto">{item.product}</td>
              <td>{number(item.quantity)}</td>
              <td>{money(item.price, item.currency)}</td>
            </tr>
          ))}
        </tbody>
        {sum && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('order.total')}
              </th>
              <td>{money(sum.amount, sum.currency)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {content.note && <SafeText text={content.note} />}
    </div>
  );
}

function total({ items }: Order): { amount: string; currency: string } | null {
  const currency = items[0]?.currency ?? '';
  const amounts = items.map((item) => Number(item.price) * item.quantity);
  const known = items.length > 0 && items.every((item) => item.currency === currency && item.price.trim() !== '') && amounts.every(Number.isFinite);
  return known ? { amount: String(amounts.reduce((one, other) => one + other, 0)), currency } : null;
}

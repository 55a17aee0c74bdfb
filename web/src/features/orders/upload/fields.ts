import type { Stock } from './requests';

/** What a column can mean, the most needed first. */
export const fields: Record<Stock, string[]> = {
  orders: [
    'number', 'placed', 'state', 'payment', 'total', 'currency', 'email', 'phone', 'buyer', 'title', 'sku', 'product', 'variant', 'quantity', 'price', 'tracking', 'carrier', 'tracking_link', 'sent', 'delivered',
    'cancelled', 'refunded', 'street', 'street2', 'city', 'region', 'postcode', 'country', 'link', 'updated',
  ],
  items: ['product', 'name', 'sku', 'price', 'currency', 'stock', 'available', 'variant', 'option1', 'option1_name', 'option2', 'option2_name', 'option3', 'option3_name', 'picture', 'link'],
};

/** Without these a row is nothing. */
export const needed: Record<Stock, string[]> = { orders: ['number'], items: ['name'] };

/** The mapping seen from the columns, each with at most one meaning. */
export function meaningOf(columns: Record<string, number>, column: number): string | null {
  return Object.keys(columns).find((field) => columns[field] === column) ?? null;
}

/** The column gets this meaning; whoever had it before has none. */
export function withMeaning(columns: Record<string, number>, column: number, field: string | null): Record<string, number> {
  const kept = Object.entries(columns).filter(([name, at]) => at !== column && name !== field);
  return Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
}

export type OrderState = 'open' | 'in_progress' | 'partly_sent' | 'sent' | 'delivered' | 'cancelled' | 'returned';
export type OrderPayment = 'unpaid' | 'partly_paid' | 'paid' | 'partly_refunded' | 'refunded' | 'failed' | 'unknown';

export interface Money {
  amount: number;
  currency: string;
}

export interface OrderLine {
  key: string;
  title: string;
  sku: string | null;
  variant: string;
  quantity: number;
  price: Money;
}

export interface SentParcel {
  number: string;
  carrier: string | null;
  link: string | null;
  at: string;
}

export interface OrderChange {
  what: string;
  reference: string | null;
  amount: Money | null;
  at: string;
}

export interface Order {
  id: string;
  source: string;
  sourceName: string;
  number: string;
  state: OrderState;
  payment: OrderPayment;
  total: Money;
  refunded: Money;
  lines: OrderLine[];
  buyer: string | null;
  email: string | null;
  phone: string | null;
  shipTo: { name: string | null; street: string[]; city: string; region: string | null; postcode: string | null; country: string | null } | null;
  parcels: SentParcel[];
  history: OrderChange[];
  link: string | null;
  placedAt: string;
  deliveredAt: string | null;
  asOf: string;
  masked: boolean;
}

/** What the desk can do to an order by itself. */
export type OrderChangeKind = 'cancel' | 'refund' | 'withdraw';
export type ChangeOutcome = 'done' | 'refused' | 'not_possible' | 'try_later' | 'uncertain';

export interface Item {
  source: string;
  key: string;
  name: string;
  link: string | null;
  picture: string | null;
  attributes: Record<string, string>;
  variants: { key: string; sku: string | null; options: Record<string, string>; price: Money; stock: number | null; available: boolean }[];
}

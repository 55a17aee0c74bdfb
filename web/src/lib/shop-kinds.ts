/** The five kinds of seller; each gets knowledge and defaults of its own. */
export const SHOP_KINDS = ['independent_shop', 'factory', 'social', 'private_traffic', 'games'] as const;

export type ShopKind = (typeof SHOP_KINDS)[number];

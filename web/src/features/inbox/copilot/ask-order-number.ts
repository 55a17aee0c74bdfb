/** In the customer's language, or in English: the agent reads it before it is sent. */
const texts: Record<string, string> = {
  en: 'Could you tell me your order number?',
  zh: '请问您的订单号是多少？',
  es: '¿Me puede indicar su número de pedido?',
  pt: 'Pode informar o número do seu pedido?',
  fr: 'Pouvez-vous me donner votre numéro de commande ?',
  de: 'Können Sie mir Ihre Bestellnummer nennen?',
  it: 'Può dirmi il numero del suo ordine?',
  ru: 'Подскажите, пожалуйста, номер вашего заказа.',
  ja: 'ご注文番号を教えていただけますか？',
  ko: '주문 번호를 알려 주시겠어요?',
  ar: 'هل يمكنك إخباري برقم طلبك؟',
  tr: 'Sipariş numaranızı söyler misiniz?',
};

export function askOrderNumber(language: string | null): string {
  return texts[language?.split('-')[0] ?? 'en'] ?? texts.en!;
}

/** The launcher's one word, before anything else is loaded. */
export const OPEN: Record<string, string> = {
  en: 'Chat with us', zh: '在线咨询', 'zh-hant': '線上諮詢', es: 'Chatea con nosotros', pt: 'Fale connosco', fr: 'Discuter avec nous', de: 'Mit uns chatten',
  it: 'Chatta con noi', nl: 'Chat met ons', pl: 'Napisz do nas', ru: 'Написать нам', uk: 'Написати нам', tr: 'Bize yazın', ar: 'تحدث معنا', he: 'דברו איתנו',
  fa: 'با ما گفتگو کنید', ur: 'ہم سے بات کریں', hi: 'हमसे चैट करें', bn: 'আমাদের সাথে চ্যাট করুন', id: 'Chat dengan kami', ms: 'Sembang dengan kami',
  vi: 'Trò chuyện với chúng tôi', th: 'แชทกับเรา', ja: 'チャットで相談', ko: '채팅 상담', sv: 'Chatta med oss', da: 'Chat med os', nb: 'Chat med oss',
  fi: 'Chattaa kanssamme', cs: 'Napište nám', sk: 'Napíšte nám', hu: 'Írjon nekünk', ro: 'Scrieți-ne', bg: 'Пишете ни', el: 'Συνομιλήστε μαζί μας',
};

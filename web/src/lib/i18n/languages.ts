/** The languages of the screens; each is complete. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'zh-CN', name: '简体中文' },
] as const;

export type ScreenLanguage = (typeof languages)[number]['code'];

/** The screen language nearest to a tag: `zh`, `zh-hant`, `zh_CN` are `zh-CN`; everything else is English. */
export function nearest(tag: string | null | undefined): ScreenLanguage {
  return tag?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** What the server calls it. */
export function serverTag(language: ScreenLanguage): string {
  return language === 'zh-CN' ? 'zh' : 'en';
}

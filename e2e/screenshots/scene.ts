import type { Page } from 'playwright-core';
import type { Look } from '../harness/browser.ts';

export interface Scene {
  /** The file's name, without what the looks add. */
  name: string;
  path: string;
  /** What shows that the screen has come. */
  ready: string;
  looks: Look[];
  /** Only this part of the window; all of it where nothing is said. */
  part?: string;
  act?: (page: Page, look: Look) => Promise<void>;
}

export const LIGHT: Look = {};
export const DARK: Look = { dark: true };
export const CHINESE: Look = { language: 'zh-CN' };
export const PHONE: Look = { phone: true };
export const DARK_CHINESE: Look = { dark: true, language: 'zh-CN' };
export const PHONE_CHINESE: Look = { phone: true, language: 'zh-CN' };
export const PHONE_DARK: Look = { phone: true, dark: true };

/** Each language, light and dark, on a desk and on a phone: every two of them meet. */
export const JUDGED: Look[] = [LIGHT, PHONE_CHINESE];

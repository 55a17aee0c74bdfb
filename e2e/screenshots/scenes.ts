import { BOT } from './bot.ts';
import { CHANNELS } from './channels.ts';
import { DESK } from './desk.ts';
import type { Scene } from './scene.ts';
import { SETTINGS } from './settings.ts';

/** The screens for somebody who is signed in as owner. */
export const SCENES: Scene[] = [...DESK, ...BOT, ...CHANNELS, ...SETTINGS];

import type { Trace } from '@/types/api';

/** The bot's own lines and words, its manners and its rules. */
const OWN = ['greeting', 'thanks', 'goodbye', 'acknowledged', 'sensitive', 'rule', 'forbidden_topic', 'forbidden_word', 'bot_paused', 'who_are_you', 'off_topic', 'manipulation'];

/** Where what the bot said comes from, and so where it is mended. */
export function fixTarget(trace: Trace, asked: string): string {
  if (OWN.includes(trace.reason)) return '/bot';
  if (trace.reason === 'intent' || trace.reason === 'complaint') return '/intents';
  if (trace.reason === 'hours') return '/channels';
  const question = asked === '' ? (trace.candidates[0]?.title ?? '') : asked;
  return `/knowledge?tab=search&q=${encodeURIComponent(question)}`;
}

import type { ChannelName } from './tokens';

/**
 * Our own small pictures for the channels, drawn in lines on 24 × 24. They say what kind of thing a channel is; no platform's logo is
 * copied, and the channel's name always stands beside or behind them.
 */
export const channelMarks: Record<ChannelName, readonly string[]> = {
  // a page with a word in its corner
  widget: ['M4 5h16v14H4z', 'M4 9h16', 'M12 13h5v3h-3l-2 2z'],
  // a folded paper arrow
  telegram: ['M20 5 3.5 11.5l5 2', 'M20 5 8.5 13.5V19l3-3.5', 'M20 5l-3 13-5.5-3'],
  // a word that was read: two ticks
  whatsapp: ['M12 4a8 8 0 1 1-4 14.9L4 20l1.1-4A8 8 0 0 1 12 4z', 'M8 12.2l2 2 3.6-4', 'M13 14.2l3.4-4'],
  // two who take turns
  messenger: ['M4 5h11v7H9l-3 3v-3H4z', 'M18 9h2v8h-2v3l-3-3h-5v-2'],
  // a picture in a ring
  instagram: ['M12 3.5a8.5 8.5 0 1 1-6 2.5', 'M7.5 15l3-3.5 2.2 2.2L14.5 12l2 3z', 'M14.2 8.8h.01'],
  // a word with a smile
  line: ['M12 4.5c4.7 0 8.5 2.9 8.5 6.5S16.7 17.5 12 17.5L8 20.5v-3.6c-2.7-1.1-4.5-3.3-4.5-5.9 0-3.6 3.8-6.5 8.5-6.5z', 'M8.5 11.5a4.4 4.4 0 0 0 7 0'],
  email: ['M3.5 6h17v12h-17z', 'M4 7l8 6 8-6'],
  api: ['M9 5c-2.5 0-1.5 3-2 5-.3 1.3-1.5 2-2.5 2 1 0 2.2.7 2.5 2 .5 2-.5 5 2 5', 'M15 5c2.5 0 1.5 3 2 5 .3 1.3 1.5 2 2.5 2-1 0-2.2.7-2.5 2-.5 2 .5 5-2 5', 'M11 12h2'],
};

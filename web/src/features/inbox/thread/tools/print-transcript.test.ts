import { expect, test } from 'vitest';
import { page } from './print-transcript';

test('each line is a paragraph of its own, in its own direction, and nothing of it is markup', () => {
  const printed = page('Ana & Co', 'Website', '[2026-03-01 10:00] Ana: <b>hi</b>\nsecond line\n\n[2026-03-01 10:01] Bot: مرحبا\n');
  expect(printed.match(/<p dir="auto">/g)).toHaveLength(2);
  expect(printed).toContain('&#60;b&#62;hi&#60;/b&#62;\nsecond line');
  expect(printed).toContain('<small dir="ltr">2026-03-01 10:01</small>Bot: مرحبا');
  expect(printed).toContain('<title>Ana &#38; Co</title>');
});

import { describe, expect, it } from 'vitest';
import { pieces } from '../src/panel/linked-text';
import { backOff } from '../src/chat/connection';

const links = (text: string) => pieces(text).filter((piece) => piece.href).map((piece) => piece.href);

describe('addresses in a text', () => {
  it('are found, without the punctuation around them', () => {
    expect(links('See https://a.com/x?y=1, or (www.b.org). Mail me@c.de!')).toEqual(['https://a.com/x?y=1', 'https://www.b.org', 'mailto:me@c.de']);
  });

  it('lead only to web and mail', () => {
    expect(links('javascript:alert(1) data:text/html,x file:///etc vbscript:x')).toEqual([]);
  });

  it('leave the text as it was', () => {
    const text = '你好，请看 https://例え.jp/路径。谢谢 <b>x</b>';
    expect(pieces(text).map((piece) => piece.text).join('')).toBe(text);
  });
});

describe('the back-off', () => {
  it('doubles, ends at half a minute, and is spread', () => {
    expect([0, 1, 2, 3, 4, 5, 9].map((n) => backOff(n, 1))).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
    expect(backOff(3, 0)).toBe(4000);
  });
});

import { expect, test } from 'vitest';
import { contentIds, hasRemotePictures, mailDocument } from './mail-document';

const html = '<p>Hi</p><img src="cid:sketch%40oak" alt=""><img alt="x" src="https://tracker.example/p.gif">';

test('pictures from elsewhere are not fetched until somebody asks', () => {
  const page = mailDocument(html, false);
  expect(page).not.toContain('tracker.example');
  expect(page).toContain("img-src data:;");
  expect(mailDocument(html, true)).toContain('https://tracker.example/p.gif');
});

test('the page may run nothing, whatever is in it', () => {
  const page = mailDocument('<script>alert(1)</script>', true);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/script-src/);
});

test('pictures inside the mail are shown by their content id', () => {
  expect(contentIds(html)).toEqual(['sketch@oak']);
  expect(mailDocument(html, false, { 'sketch@oak': 'data:image/png;base64,AA' })).toContain('src="data:image/png;base64,AA"');
});

test('it knows whether there is anything to ask for', () => {
  expect(hasRemotePictures(html)).toBe(true);
  expect(hasRemotePictures('<img src="cid:a"><a href="https://x.example">x</a>')).toBe(false);
  expect(hasRemotePictures('<td style="background:url(\'https://x.example/b.png\')">')).toBe(true);
});

import { describe, expect, it } from 'vitest';
import zh from './locales/zh-CN.json';
import { told } from './told';

const sentences: Record<string, string> = zh.told;

function inChinese(text: string): string {
  return told(text, (key, values) => (sentences[key.replace('told.', '')] ?? key).replace(/\{\{(\w+)}}/g, (_, name: string) => values?.[name] ?? ''));
}

describe('what the server says about a CRM', () => {
  it('is said in the language of whoever reads', () => {
    expect(inChinese('HubSpot does not take our token any more. Connect it again.')).toBe('HubSpot 不再接受授权，请重新连接。');
    expect(inChinese('Salesforce answers with HTTP 503.')).toBe('Salesforce 返回 HTTP 503。');
    expect(inChinese('HubSpot did not take what stands in email: INVALID_EMAIL.')).toBe('HubSpot 没有接受 email 中的内容。INVALID_EMAIL');
    expect(inChinese('Two contacts there are this one customer: 7 and 9. Merge them there.')).toContain('7 和 9');
    expect(inChinese('The conversation could not be noted: The connection broke.')).toBe('会话没有记录成功：连接中断。');
  });

  it('stays as it was said where nobody knows the sentence', () => {
    expect(inChinese('Something new.')).toBe('Something new.');
  });

  it('has words for every sentence in both languages', async () => {
    const en = (await import('./locales/en.json')).default;
    expect(Object.keys(zh.told)).toEqual(Object.keys(en.told));
  });
});

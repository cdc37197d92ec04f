import { expect, test } from 'vitest';
import { alsHtml } from './hinaus.ts';

test('In einer vorbereiteten E-Mail ist kein Text Auszeichnung', () =>
  expect(alsHtml(['Grüße & <b>mehr</b>', 'von "A"'])).toBe(
    '<p>Grüße &amp; &lt;b&gt;mehr&lt;/b&gt;</p><p>von &quot;A&quot;</p>',
  ));

import { describe, expect, test } from 'vitest';
import { htmlText } from './htmltext.ts';

describe('Sichtbarer Text', () => {
  test.each([
    ['<p>Guten Tag,</p><p>anbei&nbsp;der Antrag.</p>', 'Guten Tag,\n\nanbei\u00a0der Antrag.'],
    ['a<br>b<BR/>c', 'a\nb\nc'],
    ['<tr><td>1</td><td>2</td></tr>', '1 2'],
    ['Gr&uuml;&szlig;e &#8364; &#x20AC; &amp;lt;', 'Grüße € € &lt;'],
    ['eins   \r\n  zwei', 'eins zwei'],
    ['a < b und c > d', 'a < b und c > d'],
    ['<!-- weg -->da', 'da'],
    ['<a title="x > y">Text</a>', 'Text'],
    ['İstanbul <b>bleibt</b>', 'İstanbul bleibt'],
    ['&unbekannt; &#0; &#xD800;', '&unbekannt; \ufffd \ufffd'],
  ])('%j', (aus, ist) => expect(htmlText(aus)).toBe(ist));
});

describe('Unsichtbares und Ausführbares fällt weg', () => {
  test.each([
    ['<script>alert(1)</script>da'],
    ['<SCRIPT src=x>alert(1)</SCRIPT >da'],
    ['<style>p{}</style>da'],
    ['<head><title>weg</title></head>da'],
    ['<svg><script>x</script></svg>da'],
    ['<iframe srcdoc="<p>x">weg</iframe>da'],
  ])('%s', (s) => expect(htmlText(s)).toBe('da'));

  test.each([['davor<script>alert(1)'], ['davor<!-- offen <b>'], ['davor<img src="offen']])(
    'Ungeschlossenes beendet den Text: %s',
    (s) => expect(htmlText(s)).toBe('davor'),
  );
});

test('feindliche Mengen enden', () => {
  for (const stueck of ['<', '<div', '<div>', '<a href="', '<script>', '<!--', '&', '&#', '</'])
    expect(htmlText(stueck.repeat(200_000)).length).toBeLessThan(2_000_000);
});

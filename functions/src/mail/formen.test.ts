import { describe, expect, test } from 'vitest';
import { lies } from './lesen.ts';
import { brief, ruhig } from './probe.ts';

const banner = ['Diese E-Mail stammt von außerhalb.', 'https://intranet.example/hinweis'];

const formen = (bytes: Buffer): string | undefined => lies(bytes, { art: 'mail', banner }, ruhig).formen;

/** The same letter in two forms. */
const beides = (html: string, schlicht = 'Wir stimmen zu.'): Buffer =>
  brief(
    'Content-Type: multipart/alternative; boundary=B',
    '',
    '--B',
    'Content-Type: text/plain; charset=utf-8',
    '',
    schlicht,
    '--B',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '--B--',
  );
const nurHtml = (html: string): Buffer => brief('Content-Type: text/html; charset=utf-8', '', html);

test('ein schlichter Text hat keine andere Form', () => {
  expect(formen(brief('', 'Guten Tag'))).toBeUndefined();
  expect(formen(nurHtml('<p>Guten Tag'))).toBeUndefined();
});

describe('Verschieden', () => {
  test.each([
    ['die HTML-Form sagt etwas anderes', beides('<p>Wir stimmen zu.'), beides('<p>Wir lehnen ab.')],
    [
      'das Ziel eines Links',
      nurHtml('<a href="https://a.example">hier'),
      nurHtml('<a href=https://b.example>hier'),
    ],
    [
      'ein fremdes Bild',
      nurHtml('<img src="https://a.example/1">x'),
      nurHtml("<img src='https://a.example/2'>x"),
    ],
    [
      'ein verstecktes Wort',
      nurHtml('Wir stimmen <b style="display: none">nicht</b> zu'),
      nurHtml('Wir stimmen <b style="color: red">nicht</b> zu'),
    ],
    [
      'jenseits dessen, was gelesen wird',
      nurHtml(`${'x'.repeat(8_000_000)}a`),
      nurHtml(`${'x'.repeat(8_000_000)}b`),
    ],
    [
      'jenseits der Teile, die geöffnet werden',
      brief('Content-Type: multipart/mixed; boundary=B', '', '--B\r\n\r\nx\r\n'.repeat(5_001), 'a', '--B--'),
      brief('Content-Type: multipart/mixed; boundary=B', '', '--B\r\n\r\nx\r\n'.repeat(5_001), 'b', '--B--'),
    ],
  ])('%s', (_, eine, andere) => {
    expect(formen(eine)).toBeDefined();
    expect(formen(andere)).not.toBe(formen(eine));
  });
});

describe('Gleich bleibt', () => {
  const html = '<p>Wir stimmen <a href="https://a.example/?x=1&amp;y=2">zu</a>.</p>';
  test.each([
    ['ein Hinweiskasten', beides(`<div style="border:1px solid">${banner[0] ?? ''}</div>${html}`)],
    ['einer mit Link', beides(`<div>${banner[0] ?? ''} <a href="${banner[1] ?? ''}"></a></div>${html}`)],
    [
      'andere Umbrüche und Schreibweise',
      beides(html.replaceAll('<p>', '<P>\r\n').replace('stimmen ', 'stimmen\r\n')),
    ],
    ['andere Gestaltung', beides(html.replace('<p>', '<p style="color:#333" class="x">'))],
  ])('%s', (_, kopie) => expect(formen(kopie)).toBe(formen(beides(html))));
});

test('eine nicht gezeigte Form gibt keine Warnung', () => {
  const fremd = Buffer.from(
    beides('<p>x').toString().replace('html; charset=utf-8', 'html; charset=erfunden'),
  );
  const l = lies(fremd, { art: 'mail' }, ruhig);
  expect(l.text).toBe('Wir stimmen zu.');
  expect(l.warnungen).toEqual([]);
});

/** HTML to plain text in one pass: nothing is executed, fetched or built; unclosed things end the text. */

const ohneInhalt = /^(?:script|style|title|template|iframe|noframes|object|svg|math|select|textarea)$/;
const block =
  /^(?:p|div|br|tr|li|ul|ol|table|h[1-6]|blockquote|pre|hr|section|article|header|footer|dt|dd|center|address|form)$/;

const zeichen: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  sect: '§',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  ccedil: 'ç',
  oslash: 'ø',
  aring: 'å',
  aelig: 'æ',
  shy: '\u00ad',
};

function entitaet(ganz: string, koerper: string): string {
  if (!koerper.startsWith('#')) return zeichen[koerper] ?? ganz;
  const zahl = /^#[xX]/.test(koerper) ? parseInt(koerper.slice(2), 16) : parseInt(koerper.slice(1), 10);
  return zahl > 0 && zahl <= 0x10ffff && (zahl < 0xd800 || zahl > 0xdfff)
    ? String.fromCodePoint(zahl)
    : '\ufffd';
}

export const entschluesselt = (s: string): string =>
  s.includes('&') ? s.replace(/&(#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z]{2,8});?/g, entitaet) : s;

/** End of the tag that begins at `ab`: the index after `>`, quotes respected; the end of the text when it never closes. */
function tagende(html: string, ab: number): number {
  let quote = '';
  for (let i = ab; i < html.length; i++) {
    const c = html[i] ?? '';
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '>') return i + 1;
    else if ((c === '"' || c === "'") && /[=\s]/.test(html[i - 1] ?? '')) quote = c;
  }
  return html.length;
}

function nach(html: string, suche: string, ab: number): number {
  const i = html.indexOf(suche, ab);
  return i < 0 ? html.length : i + suche.length;
}

/** Visible text with line breaks at block elements; runs of white space are folded as a browser does. */
export function htmlText(html: string): string {
  // Only ASCII: other letters would change their length.
  const klein = html.replace(/[A-Z]+/g, (s) => s.toLowerCase());
  const aus: string[] = [];
  let pos = 0;
  while (pos < html.length) {
    const auf = html.indexOf('<', pos);
    const ende = auf < 0 ? html.length : auf;
    aus.push(entschluesselt(html.slice(pos, ende).replace(/[ \t\r\n]+/g, ' ')));
    if (auf < 0) break;
    pos = hinterTag(html, klein, auf, aus);
  }
  return aus
    .join('')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function hinterTag(html: string, klein: string, auf: number, aus: string[]): number {
  if (html.startsWith('<!--', auf)) return nach(html, '-->', auf + 4);
  const tag = /^<(\/?)([a-z][a-z0-9]{0,20})/.exec(klein.slice(auf, auf + 24));
  if (!tag) {
    if (/^<[!?/]/.test(klein.slice(auf, auf + 2))) return nach(html, '>', auf);
    aus.push('<');
    return auf + 1;
  }
  const [, zu, name = ''] = tag;
  const ende = tagende(html, auf + tag[0].length);
  if (block.test(name)) aus.push('\n');
  else if (zu === '' && (name === 'td' || name === 'th')) aus.push(' ');
  if (zu === '' && ohneInhalt.test(name) && html[ende - 2] !== '/') {
    const schluss = klein.indexOf(`</${name}`, ende);
    return schluss < 0 ? html.length : tagende(html, schluss + 2 + name.length);
  }
  return ende;
}

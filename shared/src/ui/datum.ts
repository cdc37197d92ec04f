/** Dates and sizes as every surface shows and reads them (TT.MM.JJJJ, Europe/Berlin). */
const zone = { timeZone: 'Europe/Berlin' } as const;
const tagFormat = new Intl.DateTimeFormat('de-DE', {
  ...zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const uhrFormat = new Intl.DateTimeFormat('de-DE', { ...zone, hour: '2-digit', minute: '2-digit' });

export const tag = (zeit: Date): string => tagFormat.format(zeit);
export const uhrzeit = (zeit: Date): string => `${uhrFormat.format(zeit)}\u00a0Uhr`;

/** „heute, 08:42 Uhr“, „gestern, …“ or „19.11.2026, 08:42 Uhr“. */
export function tagUndUhr(zeit: Date, jetzt: Date): string {
  const name = tag(zeit);
  const gestern = tag(new Date(jetzt.getTime() - 86_400_000));
  const wann = name === tag(jetzt) ? 'heute' : name === gestern ? 'gestern' : name;
  return `${wann}, ${uhrzeit(zeit)}`;
}

/** JJJJ-MM-TT of a day that exists, written TT.MM.JJJJ or T.M.JJJJ; otherwise undefined. */
export function tagAusText(text: string): string | undefined {
  const teile = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text);
  if (!teile) return undefined;
  const [, t = '', m = '', j = ''] = teile;
  const iso = `${j}-${m.padStart(2, '0')}-${t.padStart(2, '0')}`;
  const zeit = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(zeit.getTime()) && zeit.toISOString().startsWith(iso) ? iso : undefined;
}

/** Remaining time as „4:32“. */
export function rest(ms: number): string {
  const sekunden = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(sekunden / 60)}:${String(sekunden % 60).padStart(2, '0')}`;
}

/** „412 KB“, „2,1 MB“ (thousands). */
export function groesse(bytes: number): string {
  if (bytes < 1_000) return `${bytes}\u00a0Byte`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)}\u00a0KB`;
  return `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })}\u00a0MB`;
}

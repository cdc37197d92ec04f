/** Times as Outlook shows them, in Europe/Berlin. */
const zone = { timeZone: 'Europe/Berlin' } as const;
const uhr = new Intl.DateTimeFormat('de-DE', { ...zone, hour: '2-digit', minute: '2-digit' });
const wochentag = new Intl.DateTimeFormat('de-DE', { ...zone, weekday: 'short' });
const tag = new Intl.DateTimeFormat('de-DE', { ...zone, day: '2-digit', month: '2-digit', year: 'numeric' });

const tagMs = 86_400_000;

/** „08:42“ today, „Mi“ in the week before, otherwise „19.11.2026“. */
export function kurz(zeit: Date, jetzt: Date): string {
  if (tag.format(zeit) === tag.format(jetzt)) return uhr.format(zeit);
  const alterMs = jetzt.getTime() - zeit.getTime();
  return alterMs > 0 && alterMs < 6 * tagMs ? wochentag.format(zeit) : tag.format(zeit);
}

/** „Do, 19.11.2026, 08:42 Uhr“ */
export const lang = (zeit: Date): string =>
  `${wochentag.format(zeit)}, ${tag.format(zeit)}, ${uhr.format(zeit)} Uhr`;

/** „412 KB“, „2,1 MB“ (thousands) */
export function groesse(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))}\u00a0KB`;
  return `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })}\u00a0MB`;
}

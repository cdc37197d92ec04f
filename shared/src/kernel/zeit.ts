const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Calendar day in Europe/Berlin, JJJJ-MM-TT: stored in UTC, shown and counted here (domain §1.7 no. 7). */
export const tagIn = (zeit: Date): string => berlin.format(zeit);

export const jahrIn = (zeit: Date): number => Number(tagIn(zeit).slice(0, 4));

const tag = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium' });
const uhrzeit = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', timeStyle: 'short' });

/** A point in time as a sentence says it: „24.11.2026 um 10:03 Uhr“, in Europe/Berlin. */
export const zeitpunktText = (zeit: Date): string => `${tag.format(zeit)} um ${uhrzeit.format(zeit)} Uhr`;

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Calendar day in Europe/Berlin, JJJJ-MM-TT: stored in UTC, shown and counted here (domain §1.7 no. 7). */
export const tagIn = (zeit: Date): string => berlin.format(zeit);

export const jahrIn = (zeit: Date): number => Number(tagIn(zeit).slice(0, 4));

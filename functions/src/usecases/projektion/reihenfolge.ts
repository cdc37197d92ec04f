/** Sorts later moments before earlier ones. */
const ende = 9_999_999_999_999;

/** Place in a list whose newest entry comes first; `zeit` in ISO 8601. */
export const neuesteZuerst = (zeit: string): string => String(ende - Date.parse(zeit));

/** The moment such a place stands for. */
export const zeitpunktAus = (ord: string): Date => new Date(ende - Number(ord));

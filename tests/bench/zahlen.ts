/** The value below which `anteil` (0 to 1) of the values lie. */
export function quantil(werte: readonly number[], anteil: number): number {
  const sortiert = werte.toSorted((a, b) => a - b);
  return sortiert[Math.min(sortiert.length - 1, Math.ceil(sortiert.length * anteil) - 1)] ?? 0;
}

export const median = (werte: readonly number[]): number => quantil(werte, 0.5);

export const runde = (wert: number, stellen = 1): number => Number(wert.toFixed(stellen));

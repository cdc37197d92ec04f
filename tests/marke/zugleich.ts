/** Clients at work side by side. */
const zugleich = 8;

/** Does something with every one, eight at a time; answers in the order given. */
export async function alleZugleich<E, A>(
  alle: readonly E[],
  tu: (eines: E) => Promise<A>,
): Promise<readonly A[]> {
  const antworten: A[] = [];
  let naechstes = 0;
  const arbeite = async (): Promise<void> => {
    for (let i = naechstes++; i < alle.length; i = naechstes++) antworten[i] = await tu(alle[i]!);
  };
  await Promise.all(Array.from({ length: zugleich }, arbeite));
  return antworten;
}

export const summe = (zahlen: readonly number[]): number => zahlen.reduce((a, b) => a + b, 0);

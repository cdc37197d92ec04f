/** Works on several at once and yields the results in the order of the input. */
export async function* inReihe<E, A>(
  eingang: readonly E[],
  gleichzeitig: number,
  tu: (einzelnes: E) => Promise<A>,
): AsyncGenerator<A> {
  const unterwegs: Promise<A>[] = [];
  let naechstes = 0;
  const fuelle = (): void => {
    for (const einzelnes of eingang.slice(naechstes, naechstes + gleichzeitig - unterwegs.length)) {
      unterwegs.push(tu(einzelnes));
      naechstes += 1;
    }
  };
  fuelle();
  for (let erstes = unterwegs.shift(); erstes; erstes = unterwegs.shift()) {
    const ergebnis = await erstes;
    fuelle();
    yield ergebnis;
  }
}

/** A transition table: from which states (null = before it exists) an operation leads to which. */
export type Machine<Zustand extends string> = Readonly<
  Record<string, { readonly von: readonly (Zustand | null)[]; readonly nach: Zustand }>
>;

/** The state after `op`, or undefined when it is not possible from here. */
export function wechsle<Z extends string, M extends Machine<Z>>(
  machine: M,
  op: keyof M,
  zustand: Z | null,
): Z | undefined {
  const uebergang = machine[op];
  return uebergang?.von.includes(zustand) ? uebergang.nach : undefined;
}

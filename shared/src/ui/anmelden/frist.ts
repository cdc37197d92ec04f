/** Milliseconds. */
export type Frist = number;

export const fristen = {
  /** A host that has not answered by then does not answer (Outlook for Mac, broken bridges). */
  still: 15_000,
  /** People look for their telephone. */
  fragend: 300_000,
} as const satisfies Readonly<Record<string, Frist>>;

/** Undefined when it took too long. */
export async function mitFrist<T>(versprechen: Promise<T>, frist: Frist): Promise<T | undefined> {
  let uhr: ReturnType<typeof setTimeout> | undefined;
  const abgelaufen = new Promise<undefined>((fertig) => {
    uhr = setTimeout(() => fertig(undefined), frist);
  });
  try {
    return await Promise.race([versprechen, abgelaufen]);
  } finally {
    clearTimeout(uhr);
  }
}

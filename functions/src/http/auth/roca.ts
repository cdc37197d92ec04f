/**
 * Keys made by a broken smart card library (ROCA, CVE-2017-15361) can be factored. Their modulus is a power of
 * 65537 modulo each of these primes; another modulus is so modulo all of them once in about 2^28 times.
 */
const primzahlen = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];

function potenzen(primzahl: number): ReadonlySet<number> {
  const reste = new Set<number>();
  for (let rest = 1; !reste.has(rest); rest = (rest * 65537) % primzahl) reste.add(rest);
  return reste;
}

const spuren = primzahlen.map((primzahl) => ({ primzahl: BigInt(primzahl), reste: potenzen(primzahl) }));

export const hatRocaSpur = (modul: bigint): boolean =>
  spuren.every(({ primzahl, reste }) => reste.has(Number(modul % primzahl)));

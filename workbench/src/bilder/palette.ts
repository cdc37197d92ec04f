import { decode, encode } from 'fast-png';

const farbenMax = 256;

/**
 * The same picture with at most 256 colours, about half as many bytes: the most frequent colours stay as they are, each
 * other becomes the nearest of them. A screen of text has few colours besides the shades at the edges of letters.
 */
export function mitPalette(png: Uint8Array): Uint8Array {
  const { width, height, data, channels } = decode(png);
  const farbe = (i: number): number =>
    ((data[i * channels] ?? 0) << 16) | ((data[i * channels + 1] ?? 0) << 8) | (data[i * channels + 2] ?? 0);
  const punkte = Uint32Array.from({ length: width * height }, (_, i) => farbe(i));
  const haeufigkeit = new Map<number, number>();
  for (const f of punkte) haeufigkeit.set(f, (haeufigkeit.get(f) ?? 0) + 1);
  const rang = [...haeufigkeit.keys()].sort((a, b) => (haeufigkeit.get(b) ?? 0) - (haeufigkeit.get(a) ?? 0));
  const palette = rang.slice(0, farbenMax);
  const nummer = new Map(rang.map((f) => [f, naechste(palette, f)]));
  return encode({
    width,
    height,
    channels: 1,
    depth: 8,
    data: Uint8Array.from(punkte, (f) => nummer.get(f) ?? 0),
    palette: palette.map(anteile),
  });
}

const anteile = (farbe: number): [number, number, number] => [farbe >> 16, (farbe >> 8) & 255, farbe & 255];

function naechste(palette: readonly number[], farbe: number): number {
  const ziel = anteile(farbe);
  const abstand = (f: number): number => {
    const [r, g, b] = anteile(f);
    return (r - ziel[0]) ** 2 + (g - ziel[1]) ** 2 + (b - ziel[2]) ** 2;
  };
  return palette.reduce((beste, f, i) => (abstand(f) < abstand(palette[beste] ?? 0) ? i : beste), 0);
}

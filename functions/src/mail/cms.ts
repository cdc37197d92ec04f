/** Cryptographic Message Syntax (RFC 5652), as far as a reader without keys can see. */

const oidVorsilbe = Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07]);

/** What the outer ContentInfo says it is. */
export function cmsArt(bytes: Buffer): 'signiert' | 'verschluesselt' | undefined {
  const i = bytes.subarray(0, 64).indexOf(oidVorsilbe);
  if (i < 0) return undefined;
  const art = bytes[i + oidVorsilbe.length];
  if (art === 2) return 'signiert';
  return art === 3 || art === 6 ? 'verschluesselt' : undefined;
}

interface Element {
  readonly marke: number;
  readonly von: number;
  /** -1 for an indefinite length. */
  readonly bis: number;
}

function element(b: Buffer, pos: number): Element | undefined {
  const marke = b[pos];
  const l = b[pos + 1];
  if (marke === undefined || l === undefined) return undefined;
  if (l < 0x80) return { marke, von: pos + 2, bis: pos + 2 + l };
  if (l === 0x80) return { marke, von: pos + 2, bis: -1 };
  const n = l & 0x7f;
  if (n > 4 || pos + 2 + n > b.length) return undefined;
  return { marke, von: pos + 2 + n, bis: pos + 2 + n + b.readUIntBE(pos + 2, n) };
}

const TIEFE = 12;

/** The position after the element at `pos`, also for indefinite lengths. */
function hinter(b: Buffer, pos: number, tiefe = 0): number | undefined {
  const e = element(b, pos);
  if (!e || tiefe > TIEFE) return undefined;
  if (e.bis >= 0) return e.bis <= b.length ? e.bis : undefined;
  let p: number | undefined = e.von;
  while (p !== undefined && !(b[p] === 0 && b[p + 1] === 0))
    p = p < b.length ? hinter(b, p, tiefe + 1) : undefined;
  return p === undefined ? undefined : p + 2;
}

const abstieg = (b: Buffer, pos: number | undefined, marke: number): number | undefined => {
  const e = pos === undefined ? undefined : element(b, pos);
  return e?.marke === marke ? e.von : undefined;
};

/** The signed content inside a SignedData, when it travels with the signature. */
export function signierterInhalt(b: Buffer): Buffer | undefined {
  const inhaltstyp = abstieg(b, 0, 0x30);
  const huelle = inhaltstyp === undefined ? undefined : hinter(b, inhaltstyp);
  const version = abstieg(b, abstieg(b, huelle, 0xa0), 0x30);
  const verfahren = version === undefined ? undefined : hinter(b, version);
  const kapsel = verfahren === undefined ? undefined : abstieg(b, hinter(b, verfahren), 0x30);
  const nachOid = kapsel === undefined ? undefined : hinter(b, kapsel);
  const oktette = abstieg(b, nachOid, 0xa0);
  return oktette === undefined ? undefined : sammle(b, oktette);
}

/** An OCTET STRING, in one piece or in several. */
function sammle(b: Buffer, pos: number): Buffer | undefined {
  const e = element(b, pos);
  if (e?.marke === 0x04) return e.bis > b.length ? undefined : b.subarray(e.von, e.bis);
  if (e?.marke !== 0x24) return undefined;
  const teile: Buffer[] = [];
  const ende = e.bis < 0 ? b.length : e.bis;
  for (let p = e.von; p < ende && b[p] === 0x04;) {
    const stueck = element(b, p);
    if (!stueck || stueck.bis < 0 || stueck.bis > b.length) return undefined;
    teile.push(b.subarray(stueck.von, stueck.bis));
    p = stueck.bis;
  }
  return Buffer.concat(teile);
}

import { describe, expect, it } from 'vitest';
import { erzeugeSchluesselbund } from './schluesselbund.ts';
import { jwk } from './probe.ts';

function stelle(): {
  bund: ReturnType<typeof erzeugeSchluesselbund>;
  welt: { s: number; keys: unknown[]; aus: boolean; geholt: number };
} {
  const welt = { s: 0, keys: [{ ...jwk, kid: 'a' }] as unknown[], aus: false, geholt: 0 };
  const hole = async (): Promise<unknown> => {
    welt.geholt += 1;
    return welt.aus ? Promise.reject(new Error('aus')) : Promise.resolve({ keys: welt.keys });
  };
  return { welt, bund: erzeugeSchluesselbund(hole, { jetzt: () => new Date(welt.s * 1000) }) };
}

describe('Schlüsselbund', () => {
  it('holt einmal für alle, die zugleich fragen', async () => {
    const { bund, welt } = stelle();
    const alle = await Promise.all([bund('a'), bund('a'), bund('b')]);
    expect(alle.map((k) => k?.n)).toEqual([jwk.n, jwk.n, undefined]);
    expect(welt.geholt).toBe(1);
  });

  it('fragt wegen unbekannter Namen höchstens alle 30 Sekunden nach und findet dann den neuen Schlüssel', async () => {
    const { bund, welt } = stelle();
    await bund('a');
    welt.keys.push({ ...jwk, kid: 'b' });
    welt.s = 29;
    expect(await bund('b')).toBeUndefined();
    expect(welt.geholt).toBe(1);
    welt.s = 30;
    expect((await bund('b'))?.n).toBe(jwk.n);
    expect(welt.geholt).toBe(2);
  });

  it('behält seine Schlüssel, wenn der Aussteller ausfällt', async () => {
    const { bund, welt } = stelle();
    await bund('a');
    welt.aus = true;
    welt.s = 60;
    expect(await bund('b')).toBeUndefined();
    expect((await bund('a'))?.n).toBe(jwk.n);
  });

  it('sagt es, wenn es nie Schlüssel gab, und versucht es nach 2 Sekunden wieder', async () => {
    const { bund, welt } = stelle();
    welt.aus = true;
    await expect(bund('a')).rejects.toThrow('nicht zu bekommen');
    welt.aus = false;
    welt.s = 1;
    await expect(bund('a')).rejects.toThrow('nicht zu bekommen');
    welt.s = 2;
    expect((await bund('a'))?.n).toBe(jwk.n);
  });

  it('vergisst nach 12 Stunden einen zurückgezogenen Schlüssel', async () => {
    const { bund, welt } = stelle();
    await bund('a');
    welt.keys = [{ ...jwk, kid: 'b' }];
    welt.s = 12 * 3600;
    expect((await bund('a'))?.n).toBe(jwk.n);
    welt.s += 1;
    expect(await bund('a')).toBeUndefined();
  });

  it('nimmt keinen von zwei Schlüsseln mit demselben Namen', async () => {
    const { bund, welt } = stelle();
    welt.keys.push({ ...jwk, kid: 'a' }, { ...jwk, kid: 'b' });
    expect(await bund('a')).toBeUndefined();
    expect((await bund('b'))?.n).toBe(jwk.n);
  });

  it('hält __proto__ für einen Namen wie jeden anderen', async () => {
    expect(await stelle().bund('__proto__')).toBeUndefined();
  });
});

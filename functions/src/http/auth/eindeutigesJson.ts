const zeichen = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;

/** JSON text → value, or undefined when it is no JSON or an object names the same member twice. */
export function leseEindeutigesJson(text: string): unknown {
  let wert: unknown;
  try {
    wert = JSON.parse(text);
  } catch {
    return undefined;
  }
  const offen: Set<unknown>[] = [];
  for (const [stelle, alsName] of text.matchAll(zeichen)) {
    if (stelle === '{' || stelle === '[') offen.push(new Set());
    else if (stelle === '}' || stelle === ']') offen.pop();
    else if (alsName !== undefined) {
      const name: unknown = JSON.parse(stelle.slice(0, -alsName.length));
      if (offen.at(-1)?.has(name)) return undefined;
      offen.at(-1)?.add(name);
    }
  }
  return wert;
}

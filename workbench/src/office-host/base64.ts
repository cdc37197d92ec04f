const stueck = 0x8000;

/** In pieces: `String.fromCharCode` takes its bytes as arguments, and a stack is finite. */
export function alsBase64(bytes: Uint8Array): string {
  let zeichen = '';
  for (let i = 0; i < bytes.length; i += stueck)
    zeichen += String.fromCharCode(...bytes.subarray(i, i + stueck));
  return btoa(zeichen);
}

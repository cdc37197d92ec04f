/** Hands a file to the browser's downloads. */
export async function speichere(strom: ReadableStream<Uint8Array>, name: string): Promise<void> {
  const blob = await new Response(strom as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  // Of a kind that nothing opens by itself.
  const url = URL.createObjectURL(new Blob([blob], { type: 'application/octet-stream' }));
  const anker = document.createElement('a');
  anker.href = url;
  anker.download = name;
  anker.click();
  // The download has its own hold on the bytes by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

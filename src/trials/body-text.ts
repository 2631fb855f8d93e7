/** Reads a body as text. Undefined, and the rest is not fetched, as soon as it is longer than `atMost` bytes. */
export async function bodyText(response: Response, atMost: number): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done || !value) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > atMost) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

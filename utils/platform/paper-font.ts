import address from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url';

/** The font that papers are drawn with: it has the letters of nearly every script. Part of the extension, loaded when first needed. */
export async function paperFont(): Promise<Uint8Array> {
  const answer = await fetch(address);
  return new Uint8Array(await answer.arrayBuffer());
}

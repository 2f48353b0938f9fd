/** The shapes in which a text or a key could lie in a file, and the search for them. */
/** Bytes as they may lie in a file: as they are, and in base64 of either alphabet at each of the three offsets. */
export function shapesOf(raw: Buffer): Buffer[] {
  const base64 = [0, 1, 2].map((offset) => {
    const written = Buffer.concat([Buffer.alloc(offset), raw])
      .toString('base64')
      .replace(/=+$/, '');
    // The signs at both ends depend on what stands beside.
    return written.slice(offset === 0 ? 0 : offset + 1, -1);
  });
  const url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return [raw, ...[...base64, ...url].map((text) => Buffer.from(text))];
}

export const textShapes = (text: string): Buffer[] => {
  const wide = Buffer.from(text, 'utf16le');
  return [Buffer.from(text), wide, Buffer.from(wide).swap16()].flatMap(shapesOf);
};

export const holds = (bytes: Buffer, shapes: readonly Buffer[]): boolean =>
  shapes.some((shape) => bytes.includes(shape));

/** The 32 secret bytes of a key: in PKCS 8 they follow the octets 04 20. The public half is beside them, and no secret. */
export function secretBytes(key: string): Buffer {
  const raw = Buffer.from(key, 'base64url');
  const at = raw.length === 32 ? 0 : raw.indexOf(Buffer.from([0x04, 0x20])) + 2;
  return raw.subarray(at, at + 32);
}
/** A part of a key would be as bad as the whole. */
export const keyShapes = (key: string): Buffer[] =>
  [0, 16].flatMap((at) => shapesOf(secretBytes(key).subarray(at, at + 16)));

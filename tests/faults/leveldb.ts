/** Reads what Chromium packs: without it a search of a profile would miss what lies compressed. */

function varint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0, place = at; place < bytes.length && shift < 35; shift += 7, place += 1) {
    const byte = bytes[place] ?? 0;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, place + 1];
  }
  return [0, bytes.length];
}

interface Copy {
  readonly length: number;
  readonly back: number;
  readonly next: number;
}

function copyAt(bytes: Buffer, at: number, tag: number): Copy {
  const byte = (ahead: number) => bytes[at + ahead] ?? 0;
  if ((tag & 3) === 1)
    return { length: ((tag >> 2) & 7) + 4, back: ((tag >> 5) << 8) | byte(1), next: at + 2 };
  const back = byte(1) | (byte(2) << 8);
  if ((tag & 3) === 2) return { length: (tag >> 2) + 1, back, next: at + 3 };
  return { length: (tag >> 2) + 1, back: back + (byte(3) << 16) + byte(4) * 2 ** 24, next: at + 5 };
}

function literalAt(
  bytes: Buffer,
  at: number,
  tag: number,
): { readonly from: number; readonly length: number } {
  const short = tag >> 2;
  if (short < 60) return { from: at + 1, length: short + 1 };
  const extra = short - 59;
  let length = 0;
  for (let place = 0; place < extra; place += 1) length += (bytes[at + 1 + place] ?? 0) * 256 ** place;
  return { from: at + 1 + extra, length: length + 1 };
}

const MOST = 64 * 1024 * 1024;

/** Unpacks Snappy, as far as it makes sense: what was decoded up to the first fault. */
export function unsnap(bytes: Buffer, start = 0): Buffer {
  const [total, first] = varint(bytes, start);
  if (total === 0 || total > MOST) return Buffer.alloc(0);
  const out = Buffer.alloc(total);
  let done = 0;
  for (let at = first; at < bytes.length && done < total;) {
    const tag = bytes[at] ?? 0;
    if ((tag & 3) === 0) {
      const { from, length } = literalAt(bytes, at, tag);
      done += bytes.copy(out, done, from, Math.min(from + length, from + total - done));
      at = from + length;
    } else {
      const { length, back, next } = copyAt(bytes, at, tag);
      if (back === 0 || back > done) break;
      for (let copied = 0; copied < length && done < total; copied += 1, done += 1)
        out[done] = out[done - back] ?? 0;
      at = next;
    }
  }
  return out.subarray(0, done);
}

function blockAt(file: Buffer, offset: number, size: number): Buffer {
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unsnap(block) : block;
}

/** The places of blocks that an index block names. */
function handlesIn(index: Buffer): [offset: number, size: number][] {
  const restarts = index.length < 4 ? 0 : index.readUInt32LE(index.length - 4);
  const end = index.length - 4 - restarts * 4;
  const handles: [number, number][] = [];
  for (let at = 0; at < end;) {
    const [, unshared] = varint(index, at);
    const [keyLength, valueAt] = varint(index, unshared);
    const [valueLength, key] = varint(index, valueAt);
    const value = key + keyLength;
    const [offset, next] = varint(index, value);
    handles.push([offset, varint(index, next)[0]]);
    at = value + valueLength;
  }
  return handles;
}

const FOOTER = 48;

/** Every block of a LevelDB table, unpacked; none for a file that is no table. */
function tableBlocks(file: Buffer): Buffer[] {
  const magic = Buffer.from('57fb808b247547db', 'hex');
  if (file.length < FOOTER || !file.subarray(-8).equals(magic)) return [];
  const footer = file.subarray(-FOOTER);
  const [, metaSize] = varint(footer, 0);
  const [, indexHandle] = varint(footer, metaSize);
  const [offset, next] = varint(footer, indexHandle);
  return handlesIn(blockAt(file, offset, varint(footer, next)[0])).map(([at, size]) =>
    blockAt(file, at, size),
  );
}

/** Chromium's mark before a value of IndexedDB that it packed by itself. */
const PACKED_VALUE = Buffer.from([0xff, 0x11, 0x02]);

function packedValues(bytes: Buffer): Buffer[] {
  const values: Buffer[] = [];
  for (let at = bytes.indexOf(PACKED_VALUE); at >= 0; at = bytes.indexOf(PACKED_VALUE, at + 1))
    values.push(unsnap(bytes, at + PACKED_VALUE.length));
  return values;
}

/** A file as it lies there, and everything in it that can be unpacked. */
export function layersOf(file: Buffer): Buffer[] {
  const layers = [file, ...tableBlocks(file)];
  return [...layers, ...layers.flatMap(packedValues)];
}

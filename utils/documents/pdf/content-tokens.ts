/** A piece of a page's drawing: a number, a name, a text as its bytes, a list, or what is to be done. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: readonly number[] }
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'operator'; readonly value: string };

const PIECE =
  /%[^\r\n]*|<<|>>|<([0-9A-Fa-f\s]*)>|\/([^\s()<>[\]{}/%]*)|(\[)|(\])|\(|[-+]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"*][A-Za-z0-9'"*]*/g;

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function hexBytes(hex: string): readonly number[] {
  const digits = hex.replace(/\s/g, '');
  return (
    (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g)?.map((two) => parseInt(two, 16)) ?? []
  );
}

/** A text in brackets, from just after the first of them. */
function literal(source: string, from: number): { readonly bytes: readonly number[]; readonly end: number } {
  const bytes: number[] = [];
  let depth = 1;
  let at = from;
  for (; at < source.length && depth > 0; at += 1) {
    const char = source[at] ?? '';
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0];
      const next = source[at + 1] ?? '';
      if (octal === undefined) bytes.push(ESCAPES[next] ?? next.charCodeAt(0));
      else bytes.push(parseInt(octal, 8) & 255);
      at += octal === undefined ? 1 : octal.length;
      continue;
    }
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth > 0) bytes.push(char.charCodeAt(0));
  }
  return { bytes, end: at };
}

/** The pieces of a content stream, in order. Pictures within it are not looked into. */
export function* tokensOf(source: string): Generator<Token> {
  PIECE.lastIndex = 0;
  for (let found = PIECE.exec(source); found !== null; found = PIECE.exec(source)) {
    const [text, hex, name, open, close] = found;
    if (text === '(') {
      const { bytes, end } = literal(source, PIECE.lastIndex);
      PIECE.lastIndex = end;
      yield { kind: 'bytes', value: bytes };
    } else if (hex !== undefined) yield { kind: 'bytes', value: hexBytes(hex) };
    else if (name !== undefined) yield { kind: 'name', value: name };
    else if (open !== undefined) yield { kind: 'open' };
    else if (close !== undefined) yield { kind: 'close' };
    else if (/^[-+.\d]/.test(text)) yield { kind: 'number', value: Number(text) };
    else if (!text.startsWith('%') && text !== '<<' && text !== '>>') {
      if (text === 'BI') PIECE.lastIndex = Math.max(source.indexOf('EI', PIECE.lastIndex), PIECE.lastIndex);
      yield { kind: 'operator', value: text };
    }
  }
}

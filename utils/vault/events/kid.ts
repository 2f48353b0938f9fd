/** Which key seals something, as its `kid` says. What is restricted and belongs to no case has a null `caseId`. */
export type KeyName =
  | { readonly kind: 'vault'; readonly epoch: number }
  | { readonly kind: 'case'; readonly caseId: string; readonly epoch: number }
  | { readonly kind: 'restricted'; readonly caseId: string | null; readonly epoch: number };

const PATTERN = /^(?:(vault|restricted)|(case|restricted)\.([A-Za-z0-9_-]+))\.([1-9]\d{0,5})$/;

/** `vault.<epoch>`, `case.<case>.<epoch>`, `restricted.<epoch>` or `restricted.<case>.<epoch>`. */
export function kidOf(name: KeyName): string {
  const caseId = name.kind === 'vault' ? null : name.caseId;
  return [name.kind, ...(caseId === null ? [] : [caseId]), name.epoch].join('.');
}

/** Null for a text that names no key. */
export function keyNameIn(kid: string): KeyName | null {
  const [, alone, ofCase, caseId, digits] = PATTERN.exec(kid) ?? [];
  if (digits === undefined) return null;
  const epoch = Number(digits);
  if (alone === 'vault') return { kind: 'vault', epoch };
  if (caseId === undefined) return { kind: 'restricted', caseId: null, epoch };
  return ofCase === 'case' ? { kind: 'case', caseId, epoch } : { kind: 'restricted', caseId, epoch };
}

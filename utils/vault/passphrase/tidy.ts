/**
 * A passphrase as it is used: the same whichever keyboard or system typed it, without spaces around it and with single
 * ones inside. Capitals and accents count.
 */
export function tidyPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
}

/** Letters and digits only, lower case, without accents: for comparing with names and well-known phrases. */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

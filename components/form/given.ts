/** An optional text: left out of the record when blank. */
export function given<Name extends string>(
  name: Name,
  text: string | undefined,
): { readonly [Key in Name]?: string } {
  const value = (text ?? '').trim();
  return (value === '' ? {} : { [name]: value }) as { readonly [Key in Name]?: string };
}

/** A list typed with commas. */
export function listed(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

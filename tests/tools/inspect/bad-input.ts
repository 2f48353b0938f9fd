/** Input that is not the contract of design.md 5: said in one plain sentence, exit code 2. */
export class BadInput extends Error {
  override name = 'BadInput';
}

/** Numbers by which controls are named outside the page; one control keeps its number as long as it stands there. */
export class Refs {
  private readonly elements: Element[] = [];
  private readonly numbers = new WeakMap<Element, number>();

  of(element: Element): number {
    const known = this.numbers.get(element);
    if (known !== undefined) return known;
    this.elements.push(element);
    this.numbers.set(element, this.elements.length - 1);
    return this.elements.length - 1;
  }

  elementOf(ref: number): Element | null {
    return this.elements[ref] ?? null;
  }
}

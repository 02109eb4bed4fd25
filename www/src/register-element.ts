/** Makes an element known under its tag; each module of an element does so itself, so that a view brings along what it shows. */

/** A tag that is taken stays as it is: loading the product twice does no harm. */
export function registerElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

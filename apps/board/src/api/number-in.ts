/** The number of what a link of the market leads to: the last part of its address. */
export function numberIn({ href }: { readonly href: string }): number {
  return Number(href.slice(href.lastIndexOf('/') + 1));
}

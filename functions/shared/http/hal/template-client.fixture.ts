/** A template as a client reads it. */
interface ReadTemplate {
  readonly method: string;
  readonly target: string;
  readonly properties: readonly { readonly name: string; readonly value?: unknown }[];
}

/** The templates of an answer, by name; empty when it shows none. */
export function templatesOf(body: Readonly<Record<string, unknown>>): Readonly<Record<string, ReadTemplate>> {
  return (body._templates ?? {}) as Readonly<Record<string, ReadTemplate>>;
}

/** The request of a client that fills in a template without changes. */
export function filledIn({ properties }: ReadTemplate): Readonly<Record<string, unknown>> {
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
}

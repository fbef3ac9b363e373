/** A template as a client reads it. */
interface ReadTemplate {
  readonly method: string;
  readonly target: string;
  readonly properties: readonly { readonly name: string; readonly value?: unknown }[];
}

/** The templates of an answer, by name; none where it shows none. */
export function templatesOf(body: Readonly<Record<string, unknown>>): Readonly<Record<string, ReadTemplate>> {
  return (body._templates ?? {}) as Readonly<Record<string, ReadTemplate>>;
}

/** What a client sends that fills in a template as it came. */
export function filledIn({ properties }: ReadTemplate): Readonly<Record<string, unknown>> {
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
}

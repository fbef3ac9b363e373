/** What a field means, and an example of its value. */
export interface Words {
  readonly description: string;
  readonly example: unknown;
}

/** The words for fields, by their names; by `Schema.field` where a field means something else in one schema. */
export type FieldWords = Readonly<Record<string, Words>>;

import type * as z from 'zod/mini';
import { responseMediaType } from '../media-type.ts';
import type { HttpRequest } from '../request.ts';
import { type FieldHints, hintsOf } from './field-hints.ts';
import { type Reference, urlOf } from './reference.ts';

/** A request that the client can make next. https://rwcbook.github.io/hal-forms/ */
export interface Template {
  readonly title: string;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** The address to send it to. */
  readonly target: Reference;
  readonly properties: readonly TemplateProperty[];
}

/** Templates by name. */
export type Templates = Readonly<Record<string, Template>>;

/** A field of the request. A read-only field with a value is sent unchanged. */
export interface TemplateProperty extends FieldHints {
  readonly name: string;
  readonly required: boolean;
  readonly readOnly?: true;
  readonly value?: string | number | undefined;
}

/**
 * How a field of a template is filled: with a fixed value, with the current value, if any, which may be changed, or
 * left `open`. `needed`: open, and required though the schema has requests without it. `atMost`: open, with a limit that
 * the schema does not know.
 */
export type Filling =
  | { readonly fixed: string | number }
  | { readonly now: string | number | undefined }
  | { readonly atMost: number }
  | 'open'
  | 'needed';

/** The properties of a template: fields of a request's schema, which gives their rules, by how they are filled. */
export function propertiesOf<S extends Readonly<Record<string, z.core.$ZodType>>>(
  schema: z.ZodMiniLazy<z.ZodMiniObject<S>>,
  fillings: { readonly [K in keyof S & string]?: Filling },
): readonly TemplateProperty[] {
  const { shape } = schema._zod.innerType;
  return Object.entries<Filling | undefined>(fillings).flatMap(([name, filling]) => {
    const field = shape[name];
    if (field === undefined || filling === undefined) return [];
    if (filling === 'open') return [{ name, ...hintsOf(field) }];
    if (filling === 'needed') return [{ name, ...hintsOf(field), required: true }];
    if ('atMost' in filling) return [{ name, ...hintsOf(field), max: filling.atMost }];
    if ('now' in filling) return [{ name, ...hintsOf(field), value: filling.now }];
    return [{ name, required: true, readOnly: true, value: filling.fixed } as const];
  });
}

/**
 * The templates that are possible now. Each argument is a template's name, whether it is possible, and the template.
 *
 * @example
 *   offered(['rename', true, rename], ['remove', false, remove]); // { rename }
 */
export function offered(
  ...all: readonly (readonly [name: string, possible: boolean, template: Template])[]
): Templates {
  return Object.fromEntries(all.filter(([, possible]) => possible).map(([name, , template]) => [name, template]));
}

/** Whether the client asks for HAL-FORMS. */
export function asksForTemplates({ headers }: HttpRequest): boolean {
  return responseMediaType(headers.accept) === 'application/prs.hal-forms+json';
}

/** Templates for the client: none unless it asks for HAL-FORMS. `make` runs only then. */
export function shownTemplates(request: HttpRequest, make: () => Templates): object {
  if (!asksForTemplates(request)) return {};
  const entries = Object.entries(make()).map(([name, { target, ...template }]) => {
    const contentType = template.properties.length === 0 ? {} : { contentType: 'application/json' };
    return [name, { ...template, ...contentType, target: urlOf(request, target) }];
  });
  return entries.length === 0 ? {} : { _templates: Object.fromEntries(entries) };
}

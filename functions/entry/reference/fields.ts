import { type Content, type Html, html, prose } from './html.ts';
import type { Parameter, Schema } from './openapi.ts';

/** A field or parameter, as it is shown. */
interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly description: string | undefined;
}

/** The largest whole number everywhere, which is said once. */
const LARGEST = 2_147_483_647;

/** How people call the types. */
const TYPES: Readonly<Record<string, string>> = { integer: 'whole number', string: 'text' };

/** The parameters of a path and a query. Those of a path are always there. */
export function parameterList(parameters: readonly Parameter[]): Html {
  return list(
    parameters.map((one) => ({
      name: one.name,
      schema: one.schema,
      required: one.required === true && one.in !== 'path',
      description: one.description,
    })),
  );
}

/** The fields of a request's body: of each, whether it is required. */
export function bodyFields({ properties = {}, required = [] }: Schema): Html {
  return list(
    Object.entries(properties).map(([name, { type, ...rules }]) => ({
      name,
      // That null leaves a field out is said once.
      schema: { ...rules, ...(type && { type: [type].flat().filter((one) => one !== 'null') }) },
      required: required.includes(name),
      description: rules.description ?? 'Ignored.',
    })),
  );
}

/** The fields of an answer, without its links and templates. */
export function answerFields({ properties = {} }: Schema): Html {
  const own = Object.entries(properties).filter(([name]) => !name.startsWith('_'));
  return list(own.map(([name, schema]) => ({ name, schema, required: false, description: schema.description })));
}

function list(fields: readonly Field[]): Html {
  return html`<dl class="fields">${fields.map(
    ({ name, schema, required, description = '' }) => html`
      <div><dt><code>${name}</code> <span class="type">${typeOf(schema)}</span>${required && html` <em>required</em>`}</dt>
      <dd>${prose(description)}</dd></div>`,
  )}</dl>`;
}

/** `whole number, 0 or more`, `one of A B`, `text (date-time) or null` */
function typeOf({ anyOf = [], ...schema }: Schema): Content {
  if (anyOf.length > 0) return anyOf.map((one, index) => [index > 0 && ' or ', typeOf(one)]);
  const { type, format, enum: some = [], const: only, default: usual } = schema;
  const values = [...some, ...(only === undefined ? [] : [only])].filter((value) => value !== null);
  if (values.length > 0) {
    const words = values.length === 1 ? 'only' : 'one of';
    return [
      words,
      values.map((value) => html` <code>${String(value)}</code>`),
      usual !== undefined && `, usually ${usual}`,
    ];
  }
  const names = type === undefined ? ['anything'] : [type].flat().map((one) => TYPES[one] ?? one);
  return [
    names.join(' or '),
    format !== undefined && ` (${format})`,
    limitsOf(schema),
    usual !== undefined && `, usually ${usual}`,
  ];
}

/** Limits that say something: every number of a thing begins at 1. */
function limitsOf({ minimum, maximum = LARGEST }: Schema): Content {
  if (minimum === undefined || (minimum === 1 && maximum === LARGEST)) return undefined;
  return maximum === LARGEST ? `, ${minimum} or more` : `, ${minimum} to ${maximum}`;
}

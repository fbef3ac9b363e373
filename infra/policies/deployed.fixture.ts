import { account, region } from './account.fixture.ts';
import { nameProperty, type Physical, physicalOf } from './physical.fixture.ts';

type Json = Readonly<Record<string, unknown>>;

/** A template as CloudFormation reads it. */
export interface TemplateJson {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: Json }>>;
  /** Values of SSM parameters that CloudFormation reads at the deploy. */
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
}

/** One resource as AWS would create it: names and ARNs instead of references. */
export interface DeployedResource extends Physical {
  readonly type: string;
  readonly id: string;
  readonly properties: Json;
  /** The ARN, or the value of `Ref` where that is the ARN. */
  readonly arn: string;
}

/** All resources of a market on AWS. */
export type Market = readonly DeployedResource[];

const pseudo: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::URLSuffix': 'amazonaws.com',
  BootstrapVersion: '30',
};

/**
 * Every resource of some stacks that may import from each other, with all references resolved. Throws for a reference
 * that it cannot resolve.
 */
export function deploy(templates: readonly TemplateJson[]): Market {
  const exported = (name: unknown): unknown => {
    for (const template of templates)
      for (const { Value, Export } of Object.values(template.Outputs ?? {}))
        if (Export?.Name === name) return resolverOf(template, exported)(Value);
    throw new Error(`nobody exports ${name}`);
  };
  return templates.flatMap((template) => {
    const resolve = resolverOf(template, exported);
    return Object.entries(template.Resources).map(([id, { Type: type, Properties = {} }]) => {
      const properties = resolve(Properties) as Json;
      const physical = physicalOf(type, id, properties[nameProperty(type) ?? ''], properties);
      return { ...physical, type, id, properties, arn: physical.attributes.Arn ?? physical.ref };
    });
  });
}

/** All resources of a type. */
export function ofType(market: Market, type: string): readonly DeployedResource[] {
  return market.filter((one) => one.type === type);
}

function resolverOf(template: TemplateJson, exported: (name: unknown) => unknown): (value: unknown) => unknown {
  const physical = (id: string): Physical => {
    const { Type, Properties = {} } = template.Resources[id] ?? {};
    if (Type === undefined) throw new Error(`the template has no ${id}`);
    const own = nameProperty(Type) ?? '';
    const needed = Object.fromEntries(
      [own, 'FunctionName', 'EventBusName'].map((name) => [name, resolve(Properties[name])]),
    );
    return physicalOf(Type, id, needed[own], needed);
  };
  const ref = (id: string) => pseudo[id] ?? read(id) ?? physical(id).ref;
  const read = (id: string) => template.Parameters?.[id] && `value-of-${String(template.Parameters[id].Default)}`;
  const attribute = (id: string, name: string) => physical(id).attributes[name] ?? `${id}.${name}`;
  const intrinsics: Readonly<Record<string, (argument: never) => unknown>> = {
    Ref: ref,
    'Fn::GetAtt': ([id, name]: [string, string]) => attribute(id, name),
    'Fn::Join': ([separator, parts]: [string, unknown[]]) => parts.map(resolve).join(separator),
    'Fn::Select': ([index, list]: [number, unknown]) => (resolve(list) as readonly unknown[])[Number(index)],
    'Fn::Split': ([separator, text]: [string, unknown]) => String(resolve(text)).split(separator),
    'Fn::Sub': (text: string) => text.replaceAll(/\$\{([^}]+)\}/g, (_, id: string) => ref(id)),
    'Fn::ImportValue': (name: unknown) => exported(resolve(name)),
  };
  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const [only, more] = Object.entries(value);
    const intrinsic = only === undefined || more !== undefined ? undefined : intrinsics[only[0]];
    if (intrinsic !== undefined) return intrinsic(only?.[1] as never);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one)]));
  }
  return resolve;
}

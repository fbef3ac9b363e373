import type { Template } from 'aws-cdk-lib/assertions';

/** One resource of a template; `properties` as CloudFormation would read them. */
export interface Resource {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly deletionPolicy?: string;
}

/** All resources of a type. */
export function resourcesOf(template: Template, type: string): readonly Resource[] {
  return Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    properties: resource.Properties ?? {},
    deletionPolicy: resource.DeletionPolicy,
  }));
}

/** The one resource of a type whose properties have these values. Throws when there is none or more than one. */
export function resourceOf(template: Template, type: string, having: Readonly<Record<string, unknown>> = {}): Resource {
  const found = resourcesOf(template, type).filter(({ properties }) =>
    Object.entries(having).every(([key, value]) => same(properties[key], value)),
  );
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} resources of ${type} have ${JSON.stringify(having)}`);
  return only;
}

/** True when two pieces of a template are equal. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The reference to a resource's attribute, as templates write it. */
export function attribute(id: string, name = 'Arn'): unknown {
  return { 'Fn::GetAtt': [id, name] };
}

/** A value that a template may write alone or in a list, as a list. */
export function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}

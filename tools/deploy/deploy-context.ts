/** The pairs `key=value` that `-c key=value` says among arguments of CDK. */
export function contextIn(args: readonly string[]): readonly string[] {
  return args.flatMap((argument, index) => {
    if (['-c', '--context'].includes(args[index - 1] ?? '')) return [argument];
    return /^(?:--context=|-c=?)(.+)/.exec(argument)?.slice(1) ?? [];
  });
}

/** What arguments of CDK say, over what cdk.json says. The last one counts. */
export function deployContext(
  args: readonly string[],
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const typed = contextIn(args).map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]);
  return { ...defaults, ...Object.fromEntries(typed) };
}

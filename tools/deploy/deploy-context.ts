/** The `key=value` pairs of all `-c key=value` among CDK's arguments. */
export function contextIn(args: readonly string[]): readonly string[] {
  return args.flatMap((argument, index) => {
    if (['-c', '--context'].includes(args[index - 1] ?? '')) return [argument];
    return /^(?:--context=|-c=?)(.+)/.exec(argument)?.slice(1) ?? [];
  });
}

/** The context in CDK's arguments, which overrides cdk.json. The last value counts. */
export function deployContext(
  args: readonly string[],
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const typed = contextIn(args).map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]);
  return { ...defaults, ...Object.fromEntries(typed) };
}

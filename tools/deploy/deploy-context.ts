/** What `-c key=value` says among arguments of CDK, over what cdk.json says. The last one counts. */
export function deployContext(
  args: readonly string[],
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const typed = args.flatMap((argument, index) => {
    if (['-c', '--context'].includes(args[index - 1] ?? '')) return [argument];
    return /^(?:--context=|-c=?)(.+)/.exec(argument)?.slice(1) ?? [];
  });
  return {
    ...defaults,
    ...Object.fromEntries(typed.map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)])),
  };
}

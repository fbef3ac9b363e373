/**
 * Arguments of a CDK command for a stage, which is named by `--stage` or, as CDK does it, by `-c stage=`.
 *
 * @param {{ values: { stage: string | undefined, gateway: string | undefined }, others: string[] }} typed
 * @returns {string[]} what was typed, in CDK's words
 * @throws {Error} a sentence when no stage is named: an emulator's would be deployed
 */
export function stageArguments({ values: { stage, gateway }, others }) {
  if (stage !== undefined && saysStage(others)) throw new Error('The stage is named twice.');
  if (stage === undefined && !saysStage(others)) {
    throw new Error('Say which stage: --stage dev, or --stage prod. For this machine there is npm start.');
  }
  const context = { stage, gateway };
  return [
    ...Object.entries(context).flatMap(([key, value]) => (value === undefined ? [] : ['-c', `${key}=${value}`])),
    ...others,
  ];
}

/** @param {readonly string[]} argv */
function saysStage(argv) {
  return argv.some((argument, index) => {
    const context = ['-c', '--context'].includes(argv[index - 1] ?? '')
      ? argument
      : /^(?:--context=|-c=?)(.*)/.exec(argument)?.[1];
    return context?.startsWith('stage=') === true;
  });
}

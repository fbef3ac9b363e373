const REFUSED = /(CREATE|UPDATE|DELETE)_FAILED/;
const GIVEN_UP = /❌/u;
const NOISE = /^\s*$|^\s+(at |\.\.\.)|^\s*\^+\s*$|^node:|triggerUncaughtException|^Node\.js v|cancelled/;
const MOST_LINES = 12;

/**
 * Finds in CDK's output why it failed, as a few indented lines: what CloudFormation refused, else the error of the
 * synthesis, without stack traces.
 */
export function failureReason(output: string): string {
  const lines = output.split('\n').filter((line) => !NOISE.test(line));
  const end = lines.findIndex((line) => GIVEN_UP.test(line));
  // the reason follows the line where a stack was given up, besides the resources that were refused
  const told = end < 0 ? [] : lines.slice(end);
  const refused = [...lines.filter((line) => REFUSED.test(line)), ...told];
  const reasons = refused.length > 0 ? refused.slice(0, MOST_LINES) : lines.slice(-MOST_LINES);
  return [...new Set(reasons.map(tidy))].map((line) => `  ${line}`).join('\n');
}

/** The stack that a line of `cdk deploy --progress events` reports as deployed. */
export function deployedStack(line: string): string | undefined {
  return /^\s*✅\s+(\S+)/u.exec(line)?.[1];
}

function tidy(line: string): string {
  return line.trim().replaceAll(/\s{2,}/g, ' ');
}

/**
 * Writes one line to the function's log as it is. `console` would wrap it in a line of Lambda's own: functions log in
 * Lambda's JSON format, whose other lines the stage may switch off.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html
 */
export function writeLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

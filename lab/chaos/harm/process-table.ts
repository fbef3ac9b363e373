/** A process of this machine. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

const LAUNCHER = 'tools/emulator/launch.py';
const MINISTACK_WORKER = /ministack-lambda-(.+)-[^-/]+\/_worker\./;

/**
 * Parses what Linux says about a process: `/proc/<pid>/stat`, and `/proc/<pid>/cmdline` with its arguments, each ended
 * by NUL (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). Undefined when the text is empty, as for a
 * process that has just ended.
 */
export function readProcess(stat: string, commandLine: string): Process | undefined {
  // The second field is the program's name in brackets, and may contain any of these characters.
  const [, pid, parent, group] = /^(\d+) \(.*\) \S (\d+) (\d+) /s.exec(stat) ?? [];
  if (pid === undefined) return undefined;
  const command = commandLine.split('\0').join(' ').trim();
  return { pid: Number(pid), parent: Number(parent), group: Number(group), command };
}

/** Parses the output of `ps -o pid= -o ppid= -o pgid= -o args=`. */
export function readProcessTable(text: string): readonly Process[] {
  return text.split('\n').flatMap((line) => {
    const [, pid, parent, group, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), group: Number(group), command }];
  });
}

/**
 * The processes of the one emulator on this port that was started by `starter`, or by a command that `self` descends
 * from; undefined when there is none. Our emulator is started with its port as the last argument. It leads its own process group, and its functions stay in it.
 */
export function emulatorProcesses(
  all: readonly Process[],
  self: number,
  starter: number | undefined,
  port: string,
): readonly Process[] | undefined {
  const starters = new Set([...ancestors(all, self), ...(starter === undefined ? [] : [starter])]);
  const isOurs = (command: string) => command.includes(LAUNCHER) && command.endsWith(` ${port}`);
  const leader = all.find(({ parent, command }) => isOurs(command) && starters.has(parent));
  return leader && all.filter(({ group }) => group === leader.pid);
}

/** The full name of the function that a MiniStack process runs; undefined for any other process. */
export function functionIn(command: string): string | undefined {
  return MINISTACK_WORKER.exec(command)?.[1];
}

function ancestors(all: readonly Process[], self: number): readonly number[] {
  const parentOf = new Map(all.map(({ pid, parent }) => [pid, parent]));
  const line: number[] = [];
  for (let pid = parentOf.get(self); pid !== undefined && pid > 1; pid = parentOf.get(pid)) line.push(pid);
  return line;
}

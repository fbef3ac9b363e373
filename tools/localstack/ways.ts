import type { Python } from '../bootstrap/prerequisites.mjs';

/** The tools of this machine. */
export interface Tools {
  /** The endpoint of a LocalStack that somebody else runs. */
  readonly endpoint: string | undefined;
  /** Whether a Docker engine answers. */
  readonly docker: boolean;
  /** Whether DynamoDB Local's native library supports this processor. */
  readonly supported: boolean;
  /** A Python 3.13. */
  readonly python: Python | undefined;
  /** The major version of Java. */
  readonly java: number | undefined;
  readonly maven: boolean;
  /** Whether LocalStack from PyPI is installed already. */
  readonly installed: boolean;
}

/** How to get a LocalStack. */
export type Way =
  | { readonly kind: 'foreign'; readonly endpoint: string }
  | { readonly kind: 'process' | 'docker' }
  | { readonly kind: 'none'; readonly missing: string };

const JAVA = 17;

/**
 * Chooses the first possible way: a running LocalStack, else the image if Docker is there, else the one from PyPI.
 * Otherwise one sentence says what is missing.
 */
export function chooseWay(tools: Tools): Way {
  if (tools.endpoint !== undefined) return { kind: 'foreign', endpoint: tools.endpoint };
  if (tools.docker) return { kind: 'docker' };
  const missing = missingWithoutDocker(tools);
  if (missing.length === 0) return { kind: 'process' };
  return {
    kind: 'none',
    missing: `LocalStack needs a Docker engine that answers, or, without Docker, ${missing.join(' and ')}.`,
  };
}

function missingWithoutDocker({ supported, python, java, maven, installed }: Tools): readonly string[] {
  const missing: string[] = [];
  if (!supported) missing.push('Linux or macOS on an x86-64 processor');
  if (java === undefined || java < JAVA)
    missing.push(`Java ${JAVA} or later (${java === undefined ? 'none' : `only ${java}`} was found)`);
  if (installed) return missing;
  if (python === undefined) missing.push('Python 3.13 (none was found in PATH or among the pyenv versions)');
  else if (!python.venv) missing.push("Python 3.13's venv (Debian and Ubuntu: sudo apt install python3.13-venv)");
  if (!maven) missing.push('Maven (mvn was not found)');
  return missing;
}

/** The major version in the output of `java -version`; undefined when it names none. */
export function javaVersionIn(output: string): number | undefined {
  const [, major] = /version "(?:1\.)?(\d+)/.exec(output) ?? [];
  return major === undefined ? undefined : Number(major);
}

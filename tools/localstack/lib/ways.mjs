/** @typedef {import('../../lib/prerequisites.mjs').Python} Python */

/**
 * @typedef {object} Tools what this machine has
 * @property {string | undefined} endpoint of a LocalStack that somebody else runs
 * @property {boolean} docker whether a Docker engine answers
 * @property {boolean} supported whether DynamoDB Local's native library is there for this processor
 * @property {Python | undefined} python of version 3.13
 * @property {number | undefined} java its major version
 * @property {boolean} maven whether it is there
 * @property {boolean} installed whether LocalStack is installed from PyPI already
 */

/** @typedef {'process' | 'docker'} Kind */

/** @typedef {{ kind: 'foreign', endpoint: string } | { kind: Kind } | { kind: 'none', missing: string }} Way how to come by a LocalStack */

const JAVA = 17;

/**
 * Chooses how to come by a LocalStack: a running one, else the image where there is Docker, else the one from PyPI.
 *
 * @param {Tools} tools what is there
 * @returns {Way} the first way that is open, or one sentence on what is missing
 */
export function chooseWay(tools) {
  if (tools.endpoint !== undefined) return { kind: 'foreign', endpoint: tools.endpoint };
  if (tools.docker) return { kind: 'docker' };
  const missing = missingWithoutDocker(tools);
  if (missing.length === 0) return { kind: 'process' };
  return {
    kind: 'none',
    missing: `LocalStack needs a Docker engine that answers, or, without Docker, ${missing.join(' and ')}.`,
  };
}

/** @param {Tools} tools */
function missingWithoutDocker({ supported, python, java, maven, installed }) {
  const missing = [];
  if (!supported) missing.push('Linux or macOS on an x86-64 processor');
  if (java === undefined || java < JAVA)
    missing.push(`Java ${JAVA} or later (${java === undefined ? 'none' : `only ${java}`} was found)`);
  if (installed) return missing;
  if (python === undefined) missing.push('Python 3.13 (none was found in PATH or among the pyenv versions)');
  else if (!python.venv) missing.push("Python 3.13's venv (Debian and Ubuntu: sudo apt install python3.13-venv)");
  if (!maven) missing.push('Maven (mvn was not found)');
  return missing;
}

/**
 * @param {string} output of `java -version`
 * @returns {number | undefined} the major version; nothing when it tells none
 */
export function javaVersionIn(output) {
  const [, major] = /version "(?:1\.)?(\d+)/.exec(output) ?? [];
  return major === undefined ? undefined : Number(major);
}

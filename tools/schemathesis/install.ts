import { join } from 'node:path';
import { installProgram } from '../bootstrap/install-python.mjs';
import { LOCAL } from '../bootstrap/paths.mjs';
import { findPythons, isSince, type Python } from '../bootstrap/prerequisites.mjs';

const folder = join(LOCAL, 'schemathesis');
const environment = { program: 'Schemathesis', folder, requirements: join(import.meta.dirname, 'requirements.txt') };

/** The command of Schemathesis. */
export const SCHEMATHESIS = join(folder, 'bin', 'schemathesis');

/** The first Python that Schemathesis runs on: 3.11 or later, with venv. */
export function pythonForSchemathesis(found: readonly Python[] = findPythons()): Python | undefined {
  return found.find((python) => python.venv && isSince(python, 11));
}

/** Installs Schemathesis from PyPI if it is missing. Throws a UserError with pip's reason. */
export async function installSchemathesis(python: Python): Promise<void> {
  await installProgram(environment, python);
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version] exact version
 * @property {string} [integrity] hash of the package
 * @property {boolean} [optional] whether a platform may do without it
 * @property {boolean} [devOptional] the same, if a development dependency needs it
 */

/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/**
 * Compares what must be installed with what npm has recorded as installed (in node_modules).
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @returns {boolean} whether every wanted package is installed in exactly that version
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([path, want]) => {
    if (path === '') return true;
    const have = installed.packages?.[path];
    if (have === undefined) return want.optional === true || want.devOptional === true;
    return have.version === want.version && have.integrity === want.integrity;
  });
}

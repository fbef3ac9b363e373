/**
 * The address at which an emulator answers for the API. The stack's own output does not resolve on this machine, the path does.
 *
 * @param {string} endpoint address of the emulator
 * @param {string} path value of the stack's output ApiPath
 * @returns {string} without a final slash
 */
export function apiAddress(endpoint, path) {
  return `${endpoint.replace(/\/$/, '')}${path.replace(/\/$/, '')}`;
}

/**
 * The address at which an emulator answers for the API, without a final slash. The address in the stack's own output
 * does not resolve on this machine; `path`, the value of its output ApiPath, does.
 */
export function apiAddress(endpoint: string, path: string): string {
  return `${endpoint.replace(/\/$/, '')}${path.replace(/\/$/, '')}`;
}

/** An error that the person at the keyboard can act on. Its message is shown unchanged, without a stack trace. */
export class UserError extends Error {}

/** What a machine lacks, by the system's code. @type {Record<string, string>} */
const LACKS = {
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'does not fit: the disk is full',
  EDQUOT: 'does not fit: the quota is used up',
  ENOTDIR: 'cannot be made: a file stands where a folder should be',
  EEXIST: 'cannot be made: a file stands where a folder should be',
};

/** Names of errors that the AWS SDK throws before it has sent a request. */
const NO_CREDENTIALS = /^(CredentialsProviderError|TokenProviderError|ProviderError)$/;

/**
 * What to show for a failure: a sentence if a person can fix it, otherwise the error with its stack.
 *
 * @param {unknown} error whatever was thrown
 * @returns {string} text without a final newline
 */
export function describeError(error) {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UserError) return error.message;
  return lackIn(error) ?? silenceIn(error) ?? refusalIn(error) ?? error.stack ?? error.message;
}

/**
 * @param {Error} error
 * @returns {string | undefined} a sentence about a file or folder
 */
function lackIn(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  const lack = code === undefined ? undefined : LACKS[code];
  return lack === undefined || path === undefined ? undefined : `${path} ${lack} (${code}).`;
}

/**
 * @param {Error} error
 * @returns {string | undefined} a sentence about a server that does not answer
 */
function silenceIn(error) {
  if (error.name === 'TimeoutError') return 'There was no answer in time.';
  const cause = error.message === 'fetch failed' ? error.cause : error;
  const { code, message, syscall } = /** @type {NodeJS.ErrnoException} */ (cause instanceof Error ? cause : error);
  const isNetwork = code?.startsWith('UND_ERR') === true || /^(connect|getaddrinfo|read|write)$/.test(syscall ?? '');
  return isNetwork || error.message === 'fetch failed' ? `Nobody answers there: ${message || code}.` : undefined;
}

/**
 * @param {Error} error
 * @returns {string | undefined} what AWS, or its SDK, says
 */
function refusalIn(error) {
  const isAws = '$metadata' in error || NO_CREDENTIALS.test(error.name) || error.message === 'Region is missing';
  return isAws ? `AWS cannot be used: ${error.message}` : undefined;
}

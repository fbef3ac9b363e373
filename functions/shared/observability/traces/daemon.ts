/** Where Lambda's X-Ray daemon listens. */
interface Address {
  readonly host: string;
  readonly port: number;
}

/** Where the daemon listens unless it is told otherwise: a developer may run one beside an emulator. */
const USUAL = '127.0.0.1:2000';

/**
 * The UDP address in `AWS_XRAY_DAEMON_ADDRESS`: `host:port`, or `tcp:host:port udp:host:port`; the daemon's usual one where that is not set. Undefined when it has
 * another form. https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon-configuration.html
 */
export function daemonAddress(text = USUAL): Address | undefined {
  const [, host, port] = /(?:^|\budp:)([^\s:]+):(\d{1,5})(?:\s|$)/.exec(text) ?? [];
  return host === undefined || port === undefined ? undefined : { host, port: Number(port) };
}

/** What stands before each document. https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html#xray-api-daemon */
const HEADER = '{"format": "json", "version": 1}\n';

/** Lambda's X-Ray daemon. */
export interface Daemon {
  send(document: string): void;
  close(): void;
}

/**
 * Sends documents to the daemon, one datagram each. Nobody waits for them, and nobody hears when one is lost: no trace
 * is worth a request.
 */
export function createDaemon({ host, port }: Address): Daemon {
  // Loaded here: a function without traces does without it (ADR 0009).
  const socket = process.getBuiltinModule('node:dgram').createSocket('udp4');
  socket.on('error', () => undefined);
  socket.unref();
  return {
    send: (document) => socket.send(HEADER + document, port, host, () => undefined),
    close: () => void socket.close(),
  };
}

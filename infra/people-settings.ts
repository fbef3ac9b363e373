/** Whose tokens a stage accepts. */
const issuerChoices = ['pool', 'pool-and-others', 'others'] as const;

/** Who signs people in, and where. */
export interface PeopleSettings {
  /**
   * `pool`: the stage's own user pool alone, so that the gateway can turn requests without its tokens away.
   * `pool-and-others`: also issuers that operators have set. `others`: only those, and there is no pool.
   */
  readonly issuers: (typeof issuerChoices)[number];
  /** The addresses to which the sign-in pages may send people after signing in. */
  readonly callbackUrls: readonly string[];
  /** The same after signing out. */
  readonly logoutUrls: readonly string[];
  /** The address of the emulator, at which its sign-in pages and keys are; without a final slash. */
  readonly emulator: string;
}

/**
 * The settings from CDK context: `issuers`, `pool` by default; `callbacks` and `logouts`, separated by commas; and
 * `emulator`. By default people come back to the board at the stage's own address (`baseUrl`, else the emulator's port).
 * With callbacks alone, they go there after signing out, too. Throws a sentence that explains their form.
 */
export function peopleSettingsOf(
  context: Partial<Record<'issuers' | 'callbacks' | 'logouts' | 'baseUrl' | 'emulator', unknown>>,
): PeopleSettings {
  const { issuers: wanted = 'pool', emulator = 'http://127.0.0.1:4566' } = context;
  const { baseUrl = `http://localhost:${new URL(String(emulator)).port}` } = context;
  const board = `${String(baseUrl).replace(/\/+$/, '')}/board/`;
  const { callbacks = `${board}signed-in` } = context;
  const { logouts = context.callbacks ?? board } = context;
  const issuers = issuerChoices.find((one) => one === wanted);
  if (issuers === undefined)
    throw new Error(`-c issuers=… must be one of ${issuerChoices.join(', ')}, not ${String(wanted)}`);
  return {
    issuers,
    callbackUrls: addressesIn('callbacks', callbacks),
    logoutUrls: addressesIn('logouts', logouts),
    emulator: String(emulator),
  };
}

function addressesIn(key: string, list: unknown): readonly string[] {
  const addresses = String(list).split(',');
  const wrong = addresses.find((one) => !isCallback(one));
  if (wrong === undefined) return addresses;
  throw new Error(`-c ${key}=… must be addresses such as https://shop.example/, separated by commas, not ${wrong}`);
}

/**
 * Cognito takes http on the person's own machine only, and no fragment.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
function isCallback(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, hash } = new URL(text);
  return hash === '' && (protocol === 'https:' || (protocol === 'http:' && /(?:^|\.)localhost$/.test(hostname)));
}

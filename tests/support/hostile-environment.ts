const NOWHERE = 'http://127.0.0.1:9';

/** What a developer may have set in a shell. A command that used it would reach another AWS with that person's keys. */
export const hostileEnvironment = {
  AWS_PROFILE: 'work',
  AWS_SESSION_TOKEN: 'theirs',
  AWS_REGION: 'eu-central-1',
  AWS_CONFIG_FILE: '/nowhere/config',
  AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials',
  AWS_CA_BUNDLE: '/nowhere/ca.pem',
  AWS_ENDPOINT_URL_SSM: NOWHERE,
  AWS_ENDPOINT_URL_SQS: NOWHERE,
  AWS_ENDPOINT_URL_EVENTBRIDGE: NOWHERE,
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
  HTTP_PROXY: NOWHERE,
  HTTPS_PROXY: NOWHERE,
  ALL_PROXY: NOWHERE,
  NODE_USE_ENV_PROXY: '1',
} as const;

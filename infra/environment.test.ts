import { describe, expect, it } from 'vitest';
import { environmentOf } from './environment.ts';

const nobody = { account: undefined, region: undefined, endpoint: undefined };
const somebody = { ...nobody, account: '444455556666', region: 'us-east-1' };
const pin = { account: '111122223333', region: 'eu-central-1' };

describe('stage local', () => {
  const local = { name: 'local' } as const;
  const emulator = { account: '000000000000', region: 'us-east-1' };

  it('belongs to an account that AWS does not have', () => {
    expect(environmentOf(local, {}, nobody)).toEqual(emulator);
    expect(environmentOf(local, {}, { ...nobody, account: '000000000000' })).toEqual(emulator);
  });

  it('is refused where the credentials of an account are, unless they are for an emulator', () => {
    expect(() => environmentOf(local, {}, somebody)).toThrow(
      /for account 444455556666\. npm start .* AWS_ENDPOINT_URL/,
    );
    expect(environmentOf(local, {}, { ...somebody, endpoint: 'http://127.0.0.1:4566' })).toEqual(emulator);
  });
});

describe('a stage on AWS', () => {
  it('goes where the credentials lead when it is pinned nowhere', () => {
    expect(environmentOf({ name: 'dev' }, {}, somebody)).toEqual({});
    expect(environmentOf({ name: 'dev' }, { prod: pin }, somebody)).toEqual({});
  });

  it.each(['prod', 'prod-eu'] as const)('goes where it is pinned: %s', (name) => {
    expect(environmentOf({ name }, { prod: pin }, nobody)).toEqual(pin);
    expect(environmentOf({ name }, { prod: pin }, { ...nobody, ...pin })).toEqual(pin);
  });

  it('may be pinned elsewhere than its kind', () => {
    const own = { account: '777788889999', region: 'eu-west-1' };
    expect(environmentOf({ name: 'prod-eu' }, { prod: pin, 'prod-eu': own }, nobody)).toEqual(own);
  });

  it.each([somebody, { ...somebody, account: pin.account }, { ...somebody, region: pin.region }])(
    'is refused where the shell leads elsewhere: %o',
    (shell) => {
      const sentence =
        `Stage prod belongs to account 111122223333 in eu-central-1 (cdk.json), and this shell leads to account ` +
        `${shell.account} in ${shell.region}.`;
      expect(() => environmentOf({ name: 'prod' }, { prod: pin }, shell)).toThrow(sentence);
    },
  );

  it.each(['111122223333', {}, { account: 111122223333 }, { ...pin, account: '1' }, { ...pin, region: 'Frankfurt' }])(
    'is refused with a pin that says too little: %j',
    (bad) => {
      expect(() => environmentOf({ name: 'prod' }, { prod: bad }, nobody)).toThrow('environments.prod in cdk.json');
    },
  );
});

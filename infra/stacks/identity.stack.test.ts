import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { identityParameter } from '#contracts/settings/parameters.ts';
import { identitySettings } from '#shared/identity/identity-settings.ts';
import { deploy, type TemplateJson } from '../policies/deployed.fixture.ts';
import type { GatewayKind, StageName } from '../stage-name.ts';
import { marketIn, templatesOf } from '../testing/market.fixture.ts';
import { actionsOn } from '../testing/policy.fixture.ts';
import { attribute, type Resource, resourceOf, resourcesOf } from '../testing/template.fixture.ts';

const { identity: prod } = marketIn('prod');
const { identity: local } = marketIn('local');
if (prod === undefined || local === undefined) throw new Error('a market without a user pool');
const templates = { prod, local };

const pool = resourceOf(prod, 'AWS::Cognito::UserPool');
const client = clientIn(prod, 'board').properties;
const table = resourceOf(prod, 'AWS::DynamoDB::Table');

/** The pool's client of the board, which has pages to come back to, or of the probe, which has none. */
function clientIn(template: Template, who: 'board' | 'probe'): Resource {
  const [found] = resourcesOf(template, 'AWS::Cognito::UserPoolClient').filter(
    ({ properties }) => (properties.CallbackURLs !== undefined) === (who === 'board'),
  );
  if (found === undefined) throw new Error(`no client of the ${who}`);
  return found;
}

it('has a client for the probe, which signs in by API alone', () => {
  expect(clientIn(prod, 'probe').properties).toMatchObject({
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    GenerateSecret: false,
    AllowedOAuthFlowsUserPoolClient: false,
  });
});

describe('the user pool', () => {
  it('lets people sign up with an address that they confirm, which is also how they come back', () => {
    expect(pool.properties).toMatchObject({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    });
  });

  it('takes long passwords or passkeys, and a second factor from an app', () => {
    expect(pool.properties).toMatchObject({
      Policies: {
        PasswordPolicy: { MinimumLength: 12 },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
      },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('asks the function for access tokens, which takes version 2 and the plan Essentials', () => {
    const { id } = resourceOf(prod, 'AWS::Lambda::Alias');
    expect(pool.properties).toMatchObject({
      UserPoolTier: 'ESSENTIALS',
      LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: { Ref: id }, LambdaVersion: 'V2_0' } },
    });
  });

  it('knows operators', () => {
    expect(resourceOf(prod, 'AWS::Cognito::UserPoolGroup').properties).toMatchObject({ GroupName: 'operators' });
  });

  it.each([pool, table])('is kept in prod, with the numbers of its people, whatever becomes of the stack', (kept) => {
    expect(kept.deletionPolicy).toBe('RetainExceptOnCreate');
    const { DeletionProtection, DeletionProtectionEnabled } = kept.properties;
    expect([DeletionProtection, DeletionProtectionEnabled]).toContain(kept === pool ? 'ACTIVE' : true);
  });
});

describe('the board as its client', () => {
  it('has no secret and signs in by code on the pool’s own pages', () => {
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: ['http://localhost:4566/board/signed-in'],
      LogoutURLs: ['http://localhost:4566/board/'],
      SupportedIdentityProviders: ['COGNITO'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('gets tokens that soon end, can be taken back, and are used once to get others', () => {
    expect(client).toMatchObject({
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED' },
    });
  });

  it('is let in by an administrator with a password on an emulator only', () => {
    const flowsIn = (stage: keyof typeof templates) => clientIn(templates[stage], 'board').properties.ExplicitAuthFlows;
    expect(flowsIn('prod')).toEqual(['ALLOW_USER_AUTH']);
    expect(flowsIn('local')).toEqual(['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH']);
  });

  it('has managed pages with a style, which they need, where there are such', () => {
    expect(resourceOf(prod, 'AWS::Cognito::UserPoolDomain').properties).toMatchObject({ ManagedLoginVersion: 2 });
    prod.hasResourceProperties('AWS::Cognito::ManagedLoginBranding', { UseCognitoProvidedValues: true });
    local.resourceCountIs('AWS::Cognito::ManagedLoginBranding', 0);
  });
});

it('a row for each person and the counter of their numbers is all that the function reaches', () => {
  expect(actionsOn(prod, 'gdmarket-prod-identity-tokens', attribute(table.id))).toEqual([
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
  ]);
});

it.each([
  ['prod', '.amazoncognito.com'],
  ['local', 'http://127.0.0.1:4566'],
] as const)('says in its outputs who signs people in, and where (%s)', (stage, pages) => {
  const outputs = templates[stage].findOutputs('*');
  const ref = ({ id }: Resource) => ({ Ref: id });
  expect(outputs.UserPoolId?.Value).toEqual(ref(resourceOf(templates[stage], 'AWS::Cognito::UserPool')));
  expect(outputs.ProbeClientId?.Value).toEqual(ref(clientIn(templates[stage], 'probe')));
  expect(outputs.ClientId?.Value).toEqual(ref(clientIn(templates[stage], 'board')));
  expect(JSON.stringify(outputs.SignInPages?.Value)).toContain(pages);
});

describe('whose tokens are accepted', () => {
  const issuersIn = (stage: StageName, how: Parameters<typeof marketIn>[2] = {}) => {
    const market = deploy(templatesOf(marketIn(stage, 'http', how)).map((one) => one.toJSON() as TemplateJson));
    const parameter = market.find(({ ref }) => ref === identityParameter(stage));
    return identitySettings.parse(JSON.parse(String(parameter?.properties.Value))).issuers;
  };

  it('are those of the pool for the board, with keys where functions reach them', () => {
    const poolId = `eu-central-1_${pool.id}`;
    const issuer = `https://cognito-idp.eu-central-1.amazonaws.com/${poolId}`;
    const trusted = {
      issuer,
      audience: [expect.stringMatching(/^BoardClient/), expect.stringMatching(/^PeoplePoolProbe/)],
      tokenUse: 'access',
    };
    expect(issuersIn('prod')).toMatchObject([{ ...trusted, jwksUri: `${issuer}/.well-known/jwks.json` }]);
    expect(issuersIn('prod', { issuers: 'pool-and-others' })).toEqual(issuersIn('prod'));
    expect(issuersIn('local', { emulator: 'http://127.0.0.1:4600' })).toMatchObject([
      { ...trusted, jwksUri: `http://127.0.0.1:4600/${poolId}/.well-known/jwks.json` },
    ]);
  });

  it('is for operators to say without a pool', () => {
    expect(marketIn('prod', 'http', { issuers: 'others' }).identity).toBeUndefined();
    expect(issuersIn('prod', { issuers: 'others' })).toEqual([]);
  });
});

describe('the gateway of a stage', () => {
  const authorizersIn = (stage: StageName, gateway: GatewayKind, how: Parameters<typeof marketIn>[2] = {}) => {
    const { services } = marketIn(stage, gateway, how);
    const types = ['AWS::ApiGatewayV2::Authorizer', 'AWS::ApiGateway::Authorizer'];
    return types.flatMap((type) => resourcesOf(services, type)).length;
  };

  it.each(['http', 'rest'] as const)(
    'turns requests without a token away where only the pool gives any (%s)',
    (kind) => {
      expect(authorizersIn('prod', kind)).toBe(1);
      expect(authorizersIn('dev', kind)).toBe(1);
    },
  );

  it('lets all through where others give tokens, where nobody needs one, and on emulators', () => {
    expect(authorizersIn('prod', 'http', { issuers: 'pool-and-others' })).toBe(0);
    expect(authorizersIn('prod', 'http', { issuers: 'others' })).toBe(0);
    expect(authorizersIn('dev', 'rest', { signIn: 'open' })).toBe(0);
    expect(authorizersIn('local', 'http', { signIn: 'required' })).toBe(0);
  });

  it.each(['dev', 'prod'] as const)('can be changed in %s: the stack exports the same to every kind', (stage) => {
    const exportsTo = (gateway: GatewayKind, how = {}) =>
      marketIn(stage, gateway, how).identity?.findOutputs('*', { Export: {} });
    const every = exportsTo('http');
    expect(Object.keys(every ?? {})).toHaveLength(4);
    expect(exportsTo('rest')).toEqual(every);
    expect(exportsTo('rest', { issuers: 'pool-and-others' })).toEqual(every);
  });
});

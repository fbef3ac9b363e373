import { Duration } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, Mfa, UserPool, UserPoolGroup } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/**
 * The people of a stage. They sign up with an e-mail address that they confirm, sign in with a password or a passkey,
 * and may add a second factor from an authenticator app. Essentials is the cheapest plan in which a trigger may change
 * access tokens.
 */
export class PeoplePool extends Construct {
  readonly pool: UserPool;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: nameIn(stage),
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // A new address counts only once its owner has confirmed it.
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true }, fullname: { required: false, mutable: true } },
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: stage.keepData,
      removalPolicy: stage.removalPolicy,
    });
    new UserPoolGroup(this, 'Operators', { userPool: this.pool, groupName: 'operators' });
  }
}

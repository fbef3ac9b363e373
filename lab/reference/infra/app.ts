import { App } from 'aws-cdk-lib';
import { bundleReference } from './bundle.ts';
import { ReferenceStack } from './reference.stack.ts';

// An emulator's account and region.
const env = { account: process.env.CDK_DEFAULT_ACCOUNT ?? '', region: process.env.CDK_DEFAULT_REGION ?? '' };
new ReferenceStack(new App(), 'reference', bundleReference(), { env });

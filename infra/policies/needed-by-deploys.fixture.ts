import { arnIn } from './account.fixture.ts';
import type { Call } from './call.fixture.ts';
import { type Market, ofType } from './deployed.fixture.ts';

/** What the hook asks CodeDeploy for. */
const asked = ['ListDeploymentTargets', 'BatchGetDeploymentTargets', 'PutLifecycleEventHookExecutionStatus'];

/** The roles of functions whose new versions are tested. */
const tested = /-(?:http|calls|tokens)$/;

/** The hook → CodeDeploy, and → a version of every function that is tested. */
export function neededByDeploys(market: Market): readonly Call[] {
  const functions = ofType(market, 'AWS::Lambda::Function').map(({ ref }) => ref);
  return functions
    .filter((name) => name.endsWith('-hook'))
    .flatMap((name) => {
      const by = { function: name };
      const versions = functions.filter((one) => tested.test(one)).map((one) => arnIn('lambda', `function:${one}:7`));
      return [
        ...asked.map((action) => ({ by, action: `codedeploy:${action}`, on: '*' })),
        ...versions.map((on) => ({ by, action: 'lambda:InvokeFunction', on })),
      ];
    });
}

/** A published version of a function. */
export interface Version {
  readonly functionName: string;
  readonly version: string;
}

/** Whether a deployment may go on. */
export type Verdict = 'Succeeded' | 'Failed';

/** Port: deployments that wait for a word before the first request reaches a new version. */
export interface Deployments {
  /** The versions that a deployment is about to move to. */
  newVersionsOf(deploymentId: string): Promise<readonly Version[]>;
  /** Says whether it may go on. `executionId` names the wait. */
  report(deploymentId: string, executionId: string, verdict: Verdict): Promise<void>;
}

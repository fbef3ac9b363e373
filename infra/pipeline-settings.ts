/** Where a pipeline finds the code, and what may look there. */
export interface PipelineSettings {
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  /** The connection of AWS to whoever hosts the repository. */
  readonly connectionArn: string;
}

/**
 * The settings from CDK context: `pipeline`, as in `owner/name@main`, and `connection`. Undefined without `pipeline`.
 * Throws a sentence that explains their form.
 */
export function pipelineSettingsOf({
  pipeline,
  connection,
}: Partial<Record<'pipeline' | 'connection', unknown>>): PipelineSettings | undefined {
  if (pipeline === undefined) return undefined;
  const [, repository = '', branch = ''] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(String(pipeline)) ?? [];
  if (repository === '')
    throw new Error(
      `-c pipeline=… must name a repository and a branch, as in owner/name@main, not ${String(pipeline)}`,
    );
  const connectionArn = String(connection);
  if (!/^arn:aws[\w-]*:code(?:connections|star-connections):[\w-]+:\d{12}:connection\/[\w-]+$/.test(connectionArn))
    throw new Error(
      `-c connection=… must be the ARN of the connection to ${repository}, such as ` +
        `arn:aws:codeconnections:eu-central-1:111122223333:connection/…, not ${connectionArn}`,
    );
  return { repository, branch, connectionArn };
}

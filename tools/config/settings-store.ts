import { GetParameterCommand, ParameterNotFound, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';

/** Port: where settings are stored, one text for each parameter. */
export interface SettingsStore {
  /** The parameter's text; undefined when there is no such parameter. */
  read(parameter: string): Promise<string | undefined>;
  /** Replaces the text of an existing parameter. */
  write(parameter: string, text: string): Promise<void>;
}

/** Settings in SSM. `client`: one of the right account and region, or emulator. */
export function createSsmSettingsStore(client: Pick<SSMClient, 'send'>): SettingsStore {
  return {
    async read(Name) {
      try {
        const { Parameter } = await client.send(new GetParameterCommand({ Name }));
        return Parameter?.Value;
      } catch (error) {
        if (error instanceof ParameterNotFound) return undefined;
        throw error;
      }
    },
    async write(Name, Value) {
      await client.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: true }));
    },
  };
}

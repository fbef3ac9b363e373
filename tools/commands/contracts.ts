import { withoutOptions } from '../options/define-command.ts';

export const publishContractsCommand = withoutOptions(
  'npm run contracts:publish',
  'Writes contracts/published, docs/events and the client after a compatible change of a contract.',
  async () => (await import('../docs/publish-contracts.ts')).publishContracts(),
);

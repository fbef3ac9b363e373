import { withoutOptions } from '../options/define-command.ts';

export const publishContractsCommand = withoutOptions(
  'npm run contracts:publish',
  'Writes contracts/published and docs/events after a compatible change of a contract.',
  async () => (await import('../docs/publish-contracts.ts')).publishContracts(),
);

import { withoutOptions } from '../options/define-command.ts';

export const publishContractsCommand = withoutOptions(
  'npm run contracts:publish',
  'Writes contracts/published after a compatible change of a contract.',
  async () => (await import('../docs/publish-contracts.ts')).publishContracts(),
);

export const documentEventsCommand = withoutOptions(
  'npm run docs:events',
  'Writes docs/events from the contracts.',
  async () => (await import('../docs/document-events.ts')).documentEvents(),
);

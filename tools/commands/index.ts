import type { Command } from '../options/define-command.ts';

/** All commands by the names of their npm scripts. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  bench: async () => (await import('./bench.ts')).benchCommand,
  board: async () => (await import('./board.ts')).boardCommand,
  bootstrap: async () => (await import('./on-aws.ts')).bootstrapCommand,
  chaos: async () => (await import('./chaos.ts')).chaosCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  config: async () => (await import('./config.ts')).configCommand,
  'contracts:publish': async () => (await import('./contracts.ts')).publishContractsCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
  deploy: async () => (await import('./on-aws.ts')).deployCommand,
  destroy: async () => (await import('./on-aws.ts')).destroyCommand,
  install: async () => (await import('./install.ts')).installCommand,
  load: async () => (await import('./load.ts')).loadCommand,
  mutation: async () => (await import('./mutation.ts')).mutationCommand,
  simulate: async () => (await import('./simulate.ts')).simulateCommand,
  'simulate:faults': async () => (await import('./simulate.ts')).simulateFaultsCommand,
  ops: async () => (await import('./ops.ts')).opsCommand,
  start: async () => (await import('./start.ts')).startCommand,
  synth: async () => (await import('./synth.ts')).synthCommand,
  test: async () => (await import('./test.ts')).testCommand,
  'test:localstack': async () => (await import('./test-localstack.ts')).testLocalStackCommand,
  'test:schemathesis': async () => (await import('./test-schemathesis.ts')).testSchemathesisCommand,
  token: async () => (await import('./token.ts')).tokenCommand,
  trace: async () => (await import('./trace.ts')).traceCommand,
  url: async () => (await import('./url.ts')).urlCommand,
};

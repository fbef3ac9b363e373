/**
 * Stands for `@smithy/core/event-streams` in every bundle. No service that functions call answers with a stream of
 * events, so this is never called. The SDK imports the package dynamically, and a dynamic import keeps the bundler from
 * leaving out what is unused of the whole of `@smithy/core`: 20 kB and a twelfth of the load time.
 */
export function eventStreamSerdeProvider(): never {
  throw new Error('functions are bundled without event streams');
}

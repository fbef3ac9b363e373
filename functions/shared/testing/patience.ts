/** How long `vi.waitFor` waits, in ms: by itself it gives up after a second, which a busy machine may need. */
export const PATIENCE = { timeout: 30_000 } as const;

export * from './commands.ts';
export * from './pipe.ts';
export * from './policies.ts';
export * from './views.ts';

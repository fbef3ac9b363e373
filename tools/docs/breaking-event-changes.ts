import { incompatibilities } from '#contracts/compatibility.ts';
import { kept, type Part, resolved } from '#contracts/document-parts.ts';
import type { AsyncapiDocument } from './asyncapi.ts';

/**
 * Why the events of the current document must not be deployed beside those of the published one; empty when they may.
 * A published event must not disappear, and its envelope and data must be readable in both directions.
 */
export function breakingEventChanges(published: AsyncapiDocument, current: AsyncapiDocument): string[] {
  return kept(payloadsOf(published), payloadsOf(current), '', incompatibilities);
}

function payloadsOf(document: AsyncapiDocument): Part {
  const messages = Object.entries(document.components.messages);
  return Object.fromEntries(messages.map(([name, { payload }]) => [name, resolved(payload, document)]));
}

/** What every problem's `type` begins with; a stable code follows, e.g. `urn:gdmarket:problem:item-held`. */
export const problemBase = 'urn:gdmarket:problem:';

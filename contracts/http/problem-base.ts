/** The start of every problem's `type`; a stable code follows, e.g. `urn:gdmarket:problem:item-held`. */
export const problemBase = 'urn:gdmarket:problem:';

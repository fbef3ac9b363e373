import type { Edit, PlantedFault } from './planted-fault.ts';

/** The code under a fault has changed: the fault would not be planted, and finding nothing would prove nothing. */
export class FaultNotPlanted extends Error {
  /** `found`: how often the edit's text was found. */
  constructor(fault: PlantedFault, edit: Edit, found: number) {
    super(`${fault.name}: found ${found} times instead of once in ${edit.file}:\n${edit.find}`);
    this.name = 'FaultNotPlanted';
  }
}

/**
 * The source of a file with a fault's edits applied. `file`: its path from the root. Throws {@link FaultNotPlanted}
 * when an edit does not fit.
 */
export function applyEdits(fault: PlantedFault, file: string, source: string): string {
  return fault.edits
    .filter((edit) => edit.file === file)
    .reduce((text, edit) => {
      const parts = text.split(edit.find);
      if (parts.length !== 2 || edit.find === edit.replace) throw new FaultNotPlanted(fault, edit, parts.length - 1);
      return parts.join(edit.replace);
    }, source);
}

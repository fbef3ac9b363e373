import type { Edit, PlantedFault } from './planted-fault.ts';

/** The code has changed under a fault: it would not be planted any more, and finding nothing would prove nothing. */
export class FaultNotPlanted extends Error {
  /** Takes the fault, the edit that does not fit, and how often its text was found. */
  constructor(fault: PlantedFault, edit: Edit, found: number) {
    super(`${fault.name}: found ${found} times instead of once in ${edit.file}:\n${edit.find}`);
    this.name = 'FaultNotPlanted';
  }
}

/** The source of a file with a fault's edits of it. Takes the file's path from the root. Throws {@link FaultNotPlanted} when an edit does not fit. */
export function applyEdits(fault: PlantedFault, file: string, source: string): string {
  return fault.edits
    .filter((edit) => edit.file === file)
    .reduce((text, edit) => {
      const parts = text.split(edit.find);
      if (parts.length !== 2 || edit.find === edit.replace) throw new FaultNotPlanted(fault, edit, parts.length - 1);
      return parts.join(edit.replace);
    }, source);
}

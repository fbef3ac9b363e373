import type { Config } from './config.ts';
import type { Task } from './tasks/task.ts';
import { isOver, type World } from './world.ts';

/** Short names of configurations within one search. Rows never change, so each is read once. */
export class Keys {
  private readonly tasks: readonly Task[];
  private readonly numbers = new Map<string, string>();
  private readonly names = new WeakMap<object, string>();

  constructor(tasks: readonly Task[]) {
    this.tasks = tasks;
  }

  /** A text that two configurations share only if the same steps can follow both. */
  of({ world, done }: Config): string {
    const { item, open, reserved, reservations } = world;
    let key = `${this.ofRow(item)};${open};${reserved};${this.ofAll(reservations)}`;
    for (const [at, pieces] of [...done].sort(([a], [b]) => a - b)) {
      const task = this.tasks[at];
      if (task !== undefined && !isDead(task, world)) key += `#${at}:${pieces}`;
    }
    return key;
  }

  private ofAll(rows: World['reservations']): string {
    return this.remembered(rows, () => {
      let name = '';
      for (const row of rows.values()) name += `${this.ofRow(row)},`;
      return name;
    });
  }

  private ofRow(row: object): string {
    return this.remembered(row, () => {
      const text = Object.values(row).join('|');
      const number = this.numbers.get(text) ?? this.numbers.size.toString(36);
      this.numbers.set(text, number);
      return number;
    });
  }

  private remembered(value: object, nameOf: () => string): string {
    const known = this.names.get(value);
    if (known !== undefined) return known;
    const name = nameOf();
    this.names.set(value, name);
    return name;
  }
}

/** Whether an unanswered task can no longer change anything, whether it took effect or not. */
function isDead({ answered, reservationNo }: Task, { item, reservations }: World): boolean {
  const row = answered ? undefined : reservations.get(reservationNo);
  return row !== undefined && isOver(row) && (row.status !== 'Closed' || item.life === 'gone');
}

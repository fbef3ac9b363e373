import type { Config } from './config.ts';
import type { Task } from './tasks/task.ts';
import { isOver, type World } from './world.ts';

/** Short names of configurations, for one search. Rows never change, so each is read once. */
export class Keys {
  private readonly tasks: readonly Task[];
  private readonly numbers = new Map<string, string>();
  private readonly names = new WeakMap<object, string>();

  constructor(tasks: readonly Task[]) {
    this.tasks = tasks;
  }

  /** A text that two configurations share only when whatever can follow one can follow the other. */
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

/** True for an unanswered task that can change nothing any more, whether it did before or not. */
function isDead({ answered, reservationNo }: Task, { item, reservations }: World): boolean {
  const row = answered ? undefined : reservations.get(reservationNo);
  return row !== undefined && isOver(row) && (row.status !== 'Closed' || item.life === 'gone');
}

import { runToEnd } from './bootstrap/cleanup.mjs';
import { commands } from './commands/index.ts';
import { refuseTakenByNpm, wantsHelp } from './options/define-command.ts';

// bootstrap/run.mjs runs this file, with the name of an npm script and what was typed after it.
const [name = '', ...argv] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  console.error(`There is no command "${name}". There are ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
const command = await load();

await runToEnd(
  async () => {
    if (!wantsHelp(argv)) {
      refuseTakenByNpm(command, process.env);
      return command.run(argv);
    }
    console.log(command.help);
    return 0;
  },
  { afterSignal: command.afterSignal, watchParent: true },
);

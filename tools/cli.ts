import { runToEnd } from './bootstrap/cleanup.mjs';
import { commands } from './commands/index.ts';
import { refuseTakenByNpm, wantsHelp } from './options/define-command.ts';

// bootstrap/run.mjs runs this, with the name of an npm script and what was typed behind it.
const [name = '', ...argv] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) throw new Error(`There is no command ${name}.`);
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

import { removeDataFolder } from './engine/data-folder.ts';
import { greeting } from './greeting.ts';
import { readOptions, usage } from './options.ts';
import { LocalRunProblem } from './problem.ts';
import { isHalfSeeded, seedDemo } from './seed/seed-demo.ts';
import { startInsaf } from './server.ts';

/** Runs until it is told to stop; a second signal does not wait. */
async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(usage);
    return;
  }
  if (options.reset) removeDataFolder(options.dataDir);
  const insaf = await startInsaf(options);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void insaf.stop().then(() => process.exit(0));
    });
  }
  if (insaf.isNew && !options.empty) await seedDemo(insaf, console.log);
  else if (isHalfSeeded(options.dataDir))
    console.log(
      'The first start was interrupted while seeding: some of the demo country is missing. npm start -- --reset begins anew.',
    );
  console.log(await greeting(insaf));
}

try {
  await run();
} catch (error) {
  if (!(error instanceof LocalRunProblem)) throw error;
  console.error(`\n${error.message}\n${error.cure}\n`);
  process.exit(1);
}

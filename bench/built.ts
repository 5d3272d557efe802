import { ensureBuilt } from "../scripts/build.js";

/**
 * A module as it is built and as users run it. What runs the benches from source wraps every function that a function
 * makes, which would be measured along.
 *
 * @param path of the module in src/, without its ending
 */
export async function built<Module>(path: string): Promise<Module> {
  ensureBuilt();
  return (await import(new URL(`../dist/${path}.js`, import.meta.url).href)) as Module;
}

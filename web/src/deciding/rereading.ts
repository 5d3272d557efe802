import { changeJson } from "../changes.ts";

/** Reports that are read anew, one after the other, while one goes on reading. */
export interface Rereading {
  readonly done: number;
  readonly all: number;
  /** What went wrong, each in a line. */
  readonly wrong: readonly string[];
}

let state: Rereading = { done: 0, all: 0, wrong: [] };
const heard = new Set<(state: Rereading) => void>();
let chain: Promise<void> = Promise.resolve();

const tell = (next: Rereading): void => {
  state = next;
  for (const one of heard) one(state);
};

/** Calls whenever something has changed; gives what ends that. */
export function onRereading(hear: (state: Rereading) => void): () => void {
  heard.add(hear);
  hear(state);
  return () => heard.delete(hear);
}

/** Reads reports anew; fulfilled when all have been tried. */
export function rereadAll(reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return chain;
  tell(
    state.done === state.all
      ? { done: 0, all: reports.length, wrong: [] }
      : { ...state, all: state.all + reports.length },
  );
  for (const report of reports)
    chain = chain.then(async () => {
      const told = await changeJson<unknown>("/reread.json", { report });
      const wrong = "message" in told ? [...state.wrong, `${report}: ${told.message}`] : state.wrong;
      tell({ ...state, done: state.done + 1, wrong });
    });
  return chain;
}

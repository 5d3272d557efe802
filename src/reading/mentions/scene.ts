import type { Name, Report } from "../../contract/index.ts";
import type { Register } from "../../register/index.ts";
import type { Cast } from "./entities.ts";

/** What reading the mentions of one sentence needs of the report, and where it puts what it finds. */
export interface Scene {
  readonly report: Report;
  readonly register: Register;
  readonly cast: Cast;
  readonly names: Name[];
}

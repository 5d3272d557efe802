/**
 * `npx tsx scripts/register/gather.ts FOLDER`: makes the tables in scripts/register/facts/ from raw sources that are too
 * large to keep: FOLDER/every-politician-scrapers/NAME (clones), FOLDER/cia-world-leaders/government-offices.json,
 * FOLDER/factbook/countries.sql and country_fields_YEAR.sql.gz. data/README.md says where they come from. Only needed to
 * renew the tables; `npm run register` reads them as they are.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gatherAmbassadors } from "./gather/ambassadors.ts";
import { gatherEveryPolitician } from "./gather/everypolitician.ts";
import { gatherFactbook } from "./gather/factbook.ts";
import { gatherParties } from "./gather/parties.ts";
import { type Batch, written } from "./gather/table.ts";
import { gatherWorldLeaders } from "./gather/worldleaders.ts";

const folder = process.argv[2];
if (!folder) {
  console.error("no raw sources here: give the FOLDER that holds them");
  process.exit(2);
}

const FORM =
  '# Who held which office when. "@ source country day" (the day on which the source was kept up last), then: name;other\n' +
  "# names, Wikidata id, title, from, until, last sighting of an open spell (= that day). Made by gather.ts; data/README.md\n" +
  "# tells the sources by their codes. Facts alone.";

const put = (file: string, about: string, batches: readonly Batch[]): void => {
  writeFileSync(new URL(`facts/${file}`, import.meta.url), written(batches, `# ${about}\n${FORM}`));
  console.log(
    `${file}: ${batches.reduce((sum, { rows }) => sum + rows.length, 0)} spells of ${batches.length} countries`,
  );
};

put(
  "wikidata.tsv",
  "Wikidata (CC0), as the lists of every-politician-scrapers on GitHub had it between July 2022 and March 2023.",
  gatherEveryPolitician(join(folder, "every-politician-scrapers")),
);
put(
  "directory-2019.tsv",
  "CIA, Chiefs of State and Cabinet Members of Foreign Governments, May 2019 (public domain).",
  gatherWorldLeaders(join(folder, "cia-world-leaders")),
);
put(
  "factbook.tsv",
  "CIA World Factbook, editions of 1993 to 2025 (public domain): heads of state and of government.",
  gatherFactbook(join(folder, "factbook")),
);
put(
  "ambassadors.tsv",
  "CIA World Factbook, editions of 2000 to 2025 (public domain): ambassadors to and from the United States.",
  gatherAmbassadors(join(folder, "factbook")),
);
put(
  "parties.tsv",
  "CIA World Factbook, editions of 2000 to 2023 (public domain): leaders of parties.",
  gatherParties(join(folder, "factbook")),
);

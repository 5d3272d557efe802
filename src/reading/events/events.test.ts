import { describe, expect, it } from "vitest";
import type { Event, Reading, Ref } from "../../contract/index.ts";
import { readText } from "../reading.testing.ts";

/** An event as a reader would write it down: "SANCTION France > Norway: imposed sanctions, happened". */
function told({ text, actors }: Reading, event: Event): string {
  const names = (refs: readonly Ref[]): string =>
    refs
      .map(
        (ref) => actors.find(({ id }) => id === ref.actor)?.name ?? text.slice(ref.start as number, ref.end as number),
      )
      .join(" + ");
  const words = text.slice(event.trigger.start, event.trigger.end);
  const sign = event.mutual ? "<>" : ">";
  return `${event.plover} ${names(event.actors)} ${sign} ${names(event.recipients)}: ${words}, ${event.status}${event.alleged ? ", alleged" : ""}`;
}

async function eventsIn(text: string): Promise<readonly string[]> {
  const reading = await readText(text);
  return reading.events.map((event) => told(reading, event));
}

describe("events", () => {
  it.each([
    ["France imposed sanctions on Norway.", "SANCTION France > Norway: imposed sanctions, happened"],
    ["Norway was invaded by France.", "ASSAULT France > Norway: invaded, happened"],
    ["The invasion of Norway by France shocked the world.", "ASSAULT France > Norway: invasion, happened"],
    ["France and Norway signed a treaty on Monday.", "SUPPORT France <> Norway: signed a treaty, happened"],
    ["France accused Norway of spying.", "ACCUSE France > Norway: accused, happened"],
    ["France held talks with Norway.", "CONSULT France <> Norway: held talks, happened"],
    ["France vowed to retaliate against Norway.", "THREATEN France > Norway: vowed, happened"],
    ["France called Norway a liar.", "ACCUSE France > Norway: called, happened"],
    ["France said that Norway had sabotaged the pipeline.", "ACCUSE France > Norway: said, happened"],
    ["Sweden said that France had shelled Norway.", "ASSAULT France > Norway: shelled, happened, alleged"],
    ["On Sweden, France urged Norway to hold talks.", "REQUEST France > Norway: urged, happened"],
    ["France declined to meet Norway.", "REJECT France > Norway: declined, happened"],
  ])("%s", async (text, event) => {
    expect(await eventsIn(text)).toContain(event);
  });

  it.each([
    ["France will send troops to Norway.", "planned"],
    ["France threatened to invade Norway.", "threatened"],
    ["France did not invade Norway.", "denied"],
    ["Norway urged France to stop bombing Sweden.", "ongoing"],
    ["France may invade Norway.", "hypothetical"],
    ["France is bombing Norway.", "ongoing"],
    ["France urged Norway to free the hostages.", "called_for"],
  ])("tells how they stand: %s", async (text, status) => {
    const { events } = await readText(text);
    expect(events.map((event) => event.status)).toContain(status);
  });

  it.each([
    "Norway beat France 2-1 on Saturday after two late goals.",
    "Shares attacked a new high as investors welcomed the results.",
    "The critics attacked the film, and the audience praised the singer.",
    "Police arrested a man on suspicion of burglary.",
    "France said that Norway might sabotage the pipeline.",
    "France did not say that Norway had sabotaged the pipeline.",
    "France said that it had sabotaged the pipeline.",
    "Relations between France and Norway are good.",
    "Bread prices rose in France.",
    "The foreign minister of France declined to comment.",
    "Two men were killed in a crash in Norway.",
    "They might be arrested.",
  ])("are none where nothing was done between states: %s", async (text) => {
    expect(await eventsIn(text)).toEqual([]);
  });

  it("are one for each thing done, with the words that tell it again", async () => {
    const reading = await readText("France invaded Norway on Monday. The invasion shocked the world.");
    expect(reading.events.length).toBe(1);
    expect(reading.events[0]?.also.map(({ start, end }) => reading.text.slice(start, end))).toEqual(["invasion"]);
  });

  it("point at the statement that tells them, and at the one that they are", async () => {
    const reading = await readText(
      "“France invaded Norway,” the foreign minister of Sweden said. Sweden accused France of piracy.",
    );
    const [told, accused] = reading.events;
    expect([told?.plover, told?.alleged, told?.statement]).toEqual(["ASSAULT", true, reading.statements[0]?.id]);
    expect([accused?.plover, accused?.statement]).toEqual(["ACCUSE", reading.statements[1]?.id]);
  });
});

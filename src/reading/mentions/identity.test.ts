import { describe, expect, it } from "vitest";
import type { Reading } from "../../contract/index.ts";
import { read } from "../../index.ts";

const reading = (body: string): Promise<Reading> => read({ kind: "text", body, published: "2024-11-12" });
const called = ({ actors }: Reading, name: string) => actors.find((actor) => actor.name === name);

describe("who somebody is to other reports", () => {
  it("is one id for a person of one name and one country whom the register does not know", async () => {
    const first = called(await reading("Kenyan activist Wanjiru Tabo said the road was closed."), "Wanjiru Tabo");
    const second = called(await reading("“We wait,” said Wanjiru Tabo, a Kenyan activist."), "Wanjiru Tabo");
    expect(first).toMatchObject({ identity: "by name", country: "KEN" });
    expect(second?.id).toBe(first?.id);
  });

  it("is somebody else in another country, and of the report alone without one", async () => {
    const kenyan = called(await reading("Kenyan activist Wanjiru Tabo said the road was closed."), "Wanjiru Tabo");
    const chilean = called(await reading("Chilean activist Wanjiru Tabo said the road was closed."), "Wanjiru Tabo");
    expect(chilean?.id).not.toBe(kenyan?.id);
    const nowhere = await reading("Lawyer Wanjiru Tabo said the road was closed.");
    const again = await reading("Lawyer Wanjiru Tabo said that the road was open.");
    expect(called(nowhere, "Wanjiru Tabo")).toMatchObject({ identity: "in report", country: null });
    expect(called(again, "Wanjiru Tabo")?.id).not.toBe(called(nowhere, "Wanjiru Tabo")?.id);
  });

  it("is of the report alone for a description and for a single name", async () => {
    const { actors } = await reading("A Kenyan diplomat said talks went on. Kenyan farmer Tabo said he would wait.");
    const people = actors.filter(({ kind }) => kind === "person");
    expect(people.length).toBeGreaterThan(0);
    for (const one of people) expect(one.identity).toBe("in report");
  });

  it("is known where the register knows them", async () => {
    const read = await reading("Angela Merkel said Germany would wait.");
    expect(called(read, "Angela Merkel")?.identity).toBe("known");
    expect(called(read, "Germany")).toMatchObject({ identity: "known", speaks_for: null });
  });
});

describe("for whom somebody speaks", () => {
  it("is the state for its ministers, ministries and army", async () => {
    const { actors } = await reading(
      "Germany's foreign ministry said talks went on. The Kenyan army said it had left. Kenyan president William Ruto said he would come.",
    );
    const voices = new Set(actors.map(({ speaks_for }) => speaks_for));
    expect(voices).toContain("dg:state-DEU");
    expect(voices).toContain("dg:state-KEN");
    expect(actors.find(({ name }) => name === "William Ruto")?.speaks_for).toBe("dg:state-KEN");
  });

  it("is nobody for activists, lawmakers and who has left office", async () => {
    const { actors } = await reading(
      "Kenyan activist Wanjiru Tabo said the road was closed. Former chancellor Angela Merkel said she would wait.",
    );
    for (const one of actors.filter(({ kind }) => kind === "person")) expect(one.speaks_for).toBeNull();
  });
});

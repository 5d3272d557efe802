import { describe, expect, it } from "vitest";
import { dated, toReport } from "../../intake/index.ts";
import { openLanguage } from "../../language/index.ts";
import { openRegister } from "../../register/index.ts";
import { englishDocument } from "../en/document.ts";
import { findMentions } from "../mentions/index.ts";
import { findPlaces, placeOfEvent } from "./index.ts";

async function placeOf(body: string, trigger: string): Promise<string | null> {
  const [language, register] = [await openLanguage(), openRegister()];
  const report = dated(await toReport({ kind: "text", body, published: "2023-03-15" }));
  const document = englishDocument(report, await language.analyse(report));
  const { sentences } = document;
  const places = findPlaces(report, sentences, findMentions(document, register), register);
  const start = report.text.indexOf(trigger);
  const found = placeOfEvent({ document, places }, { start, end: start + trigger.length });
  return found && `${found.where.name}, ${found.basis}`;
}

describe("the place of an event", () => {
  it("hangs on its word", async () => {
    expect(await placeOf("The envoys met in Geneva before they flew to Vienna.", "met")).toBe("Geneva, stated");
    expect(await placeOf("The envoys met in Geneva before they flew to Vienna.", "flew")).toBe("Vienna, stated");
  });

  it("is the dateline's where the sentence names none", async () => {
    const text = "OSLO, Norway (AP) — The two ministers met on Monday.\n\nThey signed a treaty on fishing.";
    expect(await placeOf(text, "met")).toBe("Oslo, context");
    expect(await placeOf(text, "signed")).toBe("Oslo, context");
    expect(await placeOf("Oslo is cold. The two ministers met on Monday.", "met")).toBeNull();
  });

  it("is not that of what is told inside it, nor of a paragraph on something else", async () => {
    expect(await placeOf("She accused them of fishing illegally near Iceland.", "accused")).toBeNull();
    expect(await placeOf("Fighting went on in Sudan.\n\nThe ministers met on Monday.", "met")).toBeNull();
  });
});

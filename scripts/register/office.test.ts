import { describe, expect, it } from "vitest";
import { kindOf, kindsOf } from "./office.ts";

describe("the kinds of an office by its title", () => {
  it("are several where the title names several posts", () => {
    expect(kindsOf("Prime Minister & Minister of Defense")).toEqual(["head_of_government", "defence_minister"]);
    expect(kindsOf("Deputy Prime Minister and Minister for Foreign Affairs")).toEqual(["foreign_minister"]);
    expect(kindsOf("Minister of Finance, Foreign Affairs and Trade")).toEqual(["foreign_minister", "finance_minister"]);
  });

  it("take the foreign minister by his many names, and not who trades or helps abroad", () => {
    for (const title of [
      "Minister for External Affairs",
      "Secretary of Foreign Affairs",
      "Minister of Foreign and European Affairs",
      "Minister of International Relations and Cooperation",
    ])
      expect(kindOf(title, "ZAF")).toBe("foreign_minister");
    for (const title of [
      "Minister of Foreign Trade",
      "Minister of Foreign Economic Relations",
      "Deputy Foreign Minister",
    ])
      expect(kindOf(title, "ZAF")).toBe("other_minister");
  });

  it("know in which states a secretary of state sits in the cabinet", () => {
    expect(kindOf("Secretary of State for Foreign and Commonwealth Affairs", "GBR")).toBe("foreign_minister");
    expect(kindOf("Secretary of State for Foreign Affairs", "PRT")).toBe("other_minister");
    expect(kindOf("Secretary of State", "USA")).toBe("foreign_minister");
    expect(kindOf("Secretary of State", "BEL")).toBe("other_minister");
  });

  it("take whoever leads a part of the state, a body or an event for no head of state", () => {
    expect(kindOf("President of the Republic", "ITA")).toBe("head_of_state");
    expect(kindOf("President of Italy", "ITA")).toBe("head_of_state");
    for (const title of [
      "President of Tuscany",
      "President of the Senate",
      "President for COP26",
      "Premier of Ontario",
    ])
      expect(kindOf(title, "ITA")).toBe("other");
  });

  it("tell the defence minister from who buys for him, and the army's chief from both", () => {
    expect(kindOf("Minister of National Defence")).toBe("defence_minister");
    expect(kindOf("Minister for Defence Procurement")).toBe("other_minister");
    expect(kindOf("Associate Minister of National Defence", "CAN")).toBe("other_minister");
    expect(kindOf("Under Secretary of Defense (Comptroller)", "USA")).toBe("other_minister");
    expect(kindOf("Foreign Secretary", "IND")).toBe("other");
    expect(kindOf("Foreign Secretary", "GBR")).toBe("foreign_minister");
    expect(kindOf("Chief of the Defence Staff")).toBe("military_chief");
    expect(kindOf("Governor of the Bank of Ghana")).toBe("central_bank_governor");
  });
});

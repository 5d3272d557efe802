import { useEffect, useRef, useState } from "preact/hooks";
import type { Mention } from "../../../src/contract/types.ts";

/** The box that says who words mean: shown by pointing, by a click, by walking with `w`, or by a link to the words. */
export interface Meant {
  /** Which mention is shown. */
  readonly shown: number | null;
  /** Where the box stands in the text, in pixels. */
  readonly place: Readonly<Record<string, string>> | undefined;
  onPoint(target: EventTarget | null): void;
  onPick(target: EventTarget | null): void;
  onHold(): void;
  /** Whether the key was meant for it. */
  onKey(event: KeyboardEvent): boolean;
}

/** Long enough that reading with the pointer in the text opens nothing. */
const DWELL = 350;
const LEAVE = 250;
/** As wide as the box is at most; in `report.css` as well. */
const WIDTH = 352;

/**
 * @param root the text's element, in which words that mean somebody carry their mention's number
 * @param address with `#m-OFFSET` the mention that begins there is shown
 */
export function useMeant(root: () => HTMLElement | null, mentions: readonly Mention[], address: string): Meant {
  const [shown, setShown] = useState<number | null>(null);
  const [place, setPlace] = useState<Meant["place"]>(undefined);
  const [pinned, setPinned] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const cancel = (): void => clearTimeout(timer.current);

  const show = (mention: number | null, pin: boolean): void => {
    cancel();
    const text = root();
    for (const old of text?.querySelectorAll(".who.walked") ?? []) {
      old.classList.remove("walked");
      old.removeAttribute("aria-describedby");
    }
    setShown(mention);
    setPinned(mention !== null && pin);
    if (mention === null || !text) return;
    const words = [...text.querySelectorAll<HTMLElement>(`[data-m="${mention}"]`)];
    for (const one of words) one.classList.add("walked");
    words[0]?.setAttribute("aria-describedby", "why");
    const box = words[0]?.getClientRects()[0];
    const base = text.getBoundingClientRect();
    if (!box) return;
    const left = Math.max(0, Math.min(box.left - base.left, text.clientWidth - WIDTH));
    setPlace({ "--left": `${Math.round(left)}px`, "--top": `${Math.round(box.bottom - base.top + 4)}px` });
  };

  const walk = (mention: number): void => {
    const words = root()?.querySelector<HTMLElement>(`[data-m="${mention}"][tabindex]`);
    words?.closest("details")?.setAttribute("open", "");
    words?.focus({ preventScroll: true });
    words?.scrollIntoView({ block: "center" });
    show(mention, true);
  };

  useEffect(() => {
    const start = /#m-(\d+)$/.exec(address)?.[1];
    const mention = start === undefined ? -1 : mentions.findIndex((one) => one.start === Number(start));
    if (mention >= 0) walk(mention);
    return cancel;
  }, [address]);

  return {
    shown,
    place,
    onPoint: (target) => {
      const mention = mentionAt(target);
      if (pinned) return;
      cancel();
      if (mention !== null) timer.current = setTimeout(() => show(mention, false), shown === null ? DWELL : LEAVE);
      else if (shown !== null && !(target as Element | null)?.closest?.(".why"))
        timer.current = setTimeout(() => show(null, false), LEAVE);
    },
    onPick: (target) => {
      if (String(getSelection()) !== "") return;
      const inFinding = (target as Element | null)?.closest("[data-f]") != null;
      // On a phone a finding opens at the foot, and says there who is meant.
      if (inFinding && !matchMedia("(min-width: 60rem)").matches) show(null, false);
      else show(mentionAt(target), true);
    },
    onHold: cancel,
    onKey: (event) => {
      if (event.key === "w" || event.key === "W") {
        const order = [...(root()?.querySelectorAll("[data-m][tabindex]") ?? [])].map(mentionAt);
        if (order.length === 0) return true;
        const at = order.indexOf(shown);
        const step = event.key === "w" ? 1 : -1;
        const next = at < 0 ? (step > 0 ? 0 : order.length - 1) : (at + step + order.length) % order.length;
        event.preventDefault();
        walk(order[next] as number);
        return true;
      }
      if (shown === null) return false;
      if (event.key === "Escape") {
        show(null, false);
        return true;
      }
      const link = root()?.querySelector<HTMLElement>(".why a");
      if (event.key === "Enter" && link && (event.target as Element | null)?.closest("[data-m]")) {
        event.preventDefault();
        link.focus();
        return true;
      }
      return false;
    },
  };
}

function mentionAt(target: EventTarget | Element | null): number | null {
  const number = (target as Element | null)?.closest?.("[data-m]")?.getAttribute("data-m");
  return number == null ? null : Number(number);
}

import { useEffect, useRef, useState } from "preact/hooks";
import type { Event, Reading, Statement, Tie } from "../../../src/contract/types.ts";
import type { ActorsDocument } from "../../../src/http/types.ts";
import { useKept } from "../kept.ts";
import { changedOf, FIELDS, type Field, type Kind, toldOf } from "./fields.ts";
import { pickedSpan } from "./picked.ts";

interface EditProps {
  readonly id: string;
  readonly kind: Kind;
  readonly finding: Statement | Event | Tie;
  readonly reading: Reading;
  readonly busy: boolean;
  /** Gives the fields that differ, and why. */
  readonly onSet: (set: Readonly<Record<string, string>>, why: string) => void;
  readonly onCancel: () => void;
}

const WHY = "why";

/** What a finding says, to be said better. What was typed outlives a conflict, a reload and a server that is not there. */
export function EditForm({ id, kind, finding, reading, busy, onSet, onCancel }: EditProps) {
  const told = toldOf(kind, finding, reading);
  const [kept, keep] = useKept(`edit ${id}`);
  const typed: Readonly<Record<string, string>> = kept === "" ? {} : JSON.parse(kept);
  const now = useRef(typed);
  now.current = typed;
  const set = (name: string, value: string): void => {
    const { [name]: _, ...others } = now.current;
    const before = told[name]?.value ?? "";
    const next = value === before ? others : { ...others, [name]: value };
    now.current = next;
    keep(Object.keys(next).length === 0 ? "" : JSON.stringify(next));
  };
  // Words that were chosen in the text, and names whose id is known: shown as words, sent as what they are.
  const known = useRef(new Map(reading.actors.map((one) => [one.name, one.id])));
  const [hand, setHand] = useState<string | null>(null);
  // Words can be chosen before the field in hand is drawn as such.
  const held = useRef<string | null>(null);
  const [names, setNames] = useState<readonly string[]>([...known.current.keys()]);
  const [none, setNone] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  useEffect(() => {
    const onPick = (event: MouseEvent | KeyboardEvent): void => {
      const field = FIELDS[kind].find(
        ({ name, is }) => name === (held.current ?? "words") && (is === "people" || is === "span"),
      );
      const picked = field ? pickedSpan(reading.text) : null;
      if (!field || picked === null) return;
      known.current.set(picked.words, `${picked.start}-${picked.end}`);
      const before = now.current[field.name] ?? told[field.name]?.value ?? "";
      const between = field.is === "people" ? "; " : " … ";
      set(field.name, event.altKey && before !== "" ? before + between + picked.words : picked.words);
    };
    document.addEventListener("mouseup", onPick);
    return () => document.removeEventListener("mouseup", onPick);
  });
  const lookUp = (value: string): void => {
    const last = value.split(";").at(-1)?.trim() ?? "";
    if (last.length < 3) return;
    void fetch(`/actors.json?q=${encodeURIComponent(last)}&limit=8`)
      .then(async (response) => {
        const { actors } = (await response.json()) as ActorsDocument;
        for (const { name, id: actor } of actors.rows) if (!known.current.has(name)) known.current.set(name, actor);
        setNames([...known.current.keys()]);
      })
      .catch(() => undefined);
  };
  const shownIn = (name: string): string => typed[name] ?? told[name]?.value ?? "";
  return (
    <form
      class="deciding-form edit-form"
      ref={form}
      aria-label="Edit this finding"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        keep("");
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const changed = changedOf(kind, told, now.current, known.current);
        if (Object.keys(changed).length === 0) setNone(true);
        else onSet(changed, now.current[WHY] ?? "");
      }}
    >
      <datalist id={`names-${id}`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div class="edit-fields">
        {FIELDS[kind].map((field) => (
          <Input
            key={field.name}
            field={field}
            value={shownIn(field.name)}
            list={`names-${id}`}
            inHand={field.name === hand}
            onHand={() => {
              held.current = field.name;
              setHand(field.name);
            }}
            onType={(value) => {
              set(field.name, value);
              if (field.is === "people") lookUp(value);
            }}
          />
        ))}
        <label>
          <span>Why</span>
          <input value={shownIn(WHY)} onInput={(event) => set(WHY, event.currentTarget.value)} />
        </label>
      </div>
      <p class="quiet">
        Words chosen in the text go into the field in hand; with <kbd>Alt</kbd> beside what is there.
      </p>
      {none ? (
        <p class="wrong" role="alert">
          No field is other than it was.
        </p>
      ) : null}
      <p class="row-do">
        <button type="submit" class="first" disabled={busy}>
          {busy ? "Keeping …" : "Set"}
        </button>
        <button
          type="button"
          onClick={() => {
            keep("");
            onCancel();
          }}
        >
          Leave it
        </button>
      </p>
    </form>
  );
}

function Input(given: {
  readonly field: Field;
  readonly value: string;
  readonly list: string;
  readonly inHand: boolean;
  readonly onHand: () => void;
  readonly onType: (value: string) => void;
}) {
  const { field, value, list, inHand, onHand, onType } = given;
  if (field.is === "choice")
    return (
      <label>
        <span>{field.label}</span>
        <select value={value} onFocus={onHand} onChange={(event) => onType(event.currentTarget.value)}>
          {field.choices?.map((one) => (
            <option key={one} value={one}>
              {one.replace("_", " ")}
            </option>
          ))}
        </select>
      </label>
    );
  if (field.is === "flag")
    return (
      <label class="flag">
        <input
          type="checkbox"
          checked={value === "yes"}
          onFocus={onHand}
          onChange={(event) => onType(event.currentTarget.checked ? "yes" : "no")}
        />
        <span>{field.label}</span>
      </label>
    );
  return (
    <label class={[field.is === "span" ? "long" : "", inHand ? "in-hand" : ""].filter(Boolean).join(" ")}>
      <span>{field.label}</span>
      <input
        value={value}
        placeholder={field.hint}
        list={field.is === "people" ? list : undefined}
        onFocus={onHand}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </label>
  );
}

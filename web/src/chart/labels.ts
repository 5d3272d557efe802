/** Something drawn that has a name, with the half of its size, in the drawing's units. */
export interface Named {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

export interface Label {
  readonly key: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** Breadth of a letter, of its height: a little more than that of usual type. */
const LETTER = 0.56;

/**
 * Where names stand so that none lies on another or on a mark: beside, above or below its own. Those that come first choose
 * first; a name that finds no room is left out, and told by a table or a tooltip.
 *
 * @param frame names stay within it
 */
export function labelsOf(all: readonly Named[], size: number, frame: Box): readonly Label[] {
  const taken: Box[] = all.map(({ x, y, half }) => ({
    left: x - half,
    right: x + half,
    top: y - half,
    foot: y + half,
  }));
  const free = (box: Box, own: number): boolean =>
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.foot <= frame.foot &&
    !taken.some((other, at) => at !== own && meets(box, other));
  return all.flatMap((one, own) => {
    for (const { box, label } of choices(one, size))
      if (free(box, own)) {
        taken.push(box);
        return [label];
      }
    return [];
  });
}

function choices(
  { key, name, x, y, half }: Named,
  size: number,
): readonly { readonly box: Box; readonly label: Label }[] {
  const [wide, gap] = [name.length * LETTER * size, 0.3 * size];
  const beside = { top: y - size / 2, foot: y + size / 2 };
  const across = { left: x - wide / 2, right: x + wide / 2 };
  const base = y + 0.35 * size;
  return [
    {
      box: { left: x + half + gap, right: x + half + gap + wide, ...beside },
      label: { key, x: x + half + gap, y: base, anchor: "start" },
    },
    {
      box: { left: x - half - gap - wide, right: x - half - gap, ...beside },
      label: { key, x: x - half - gap, y: base, anchor: "end" },
    },
    {
      box: { ...across, top: y - half - gap - size, foot: y - half - gap },
      label: { key, x, y: y - half - gap - 0.15 * size, anchor: "middle" },
    },
    {
      box: { ...across, top: y + half + gap, foot: y + half + gap + size },
      label: { key, x, y: y + half + gap + 0.85 * size, anchor: "middle" },
    },
  ];
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left && a.top < b.foot && a.foot > b.top;

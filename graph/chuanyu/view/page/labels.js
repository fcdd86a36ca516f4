// Which labels fit: none covers another one or a shape that matters more, at any zoom.

/** @import { Wish } from "./types.js" */
/** @typedef {{ left: number, right: number, top: number, bottom: number, rank?: number }} Place */

/** The screen in cells of this many pixels: only what shares a cell can meet. */
const CELL = 120;

/** The rank to which no shape gives way. */
const NOTHING = -1;

export class Room {
  constructor() {
    /** @type {Map<string, Place[]>} */
    this.cells = new Map();
  }

  /** @param {Place} place */
  occupy(place) {
    for (const key of keys(place)) {
      const held = this.cells.get(key);
      if (held) held.push(place);
      else this.cells.set(key, [place]);
    }
  }

  /**
   * Whether a place meets one that is taken; a taken one gives way to what ranks higher.
   *
   * @param {Place} place
   * @param {number} rank
   */
  meets(place, rank) {
    return keys(place).some((key) =>
      this.cells
        .get(key)
        ?.some(
          (other) =>
            (other.rank ?? Infinity) >= rank &&
            place.left < other.right &&
            other.left < place.right &&
            place.top < other.bottom &&
            other.top < place.bottom,
        ),
    );
  }
}

/** @param {Place} place */
const keys = (place) => {
  const found = [];
  for (let i = Math.floor(place.left / CELL); i <= Math.floor(place.right / CELL); i += 1) {
    for (let j = Math.floor(place.top / CELL); j <= Math.floor(place.bottom / CELL); j += 1)
      found.push(`${i},${j}`);
  }
  return found;
};

/**
 * About how wide lines of text are in ems: a Chinese character takes one, others six tenths.
 *
 * @param {string[]} lines
 */
export const wide = (lines) =>
  Math.max(
    0,
    ...lines.map((line) => [...line].reduce((sum, c) => sum + (c > "\u2e7f" || c === "…" ? 1 : 0.6), 0)),
  );

/**
 * The labels that have room, in the order of their rank: the short form first, and where there is still
 * room beside it the full one in its place.
 *
 * @param {Wish[]} wishes shapes on the screen, each with its label's short and full form
 * @param {number} size of the letters in pixels
 * @param {boolean} roomy whether full forms are tried
 * @param {{ width: number, height: number }} sheet beyond which no label goes
 * @param {Room} [room] what is taken already, and will be
 * @returns {{ id: number, lines: string[], x: number, top: number }[]}
 */
export const fitting = (wishes, size, roomy, sheet, room = new Room()) => {
  const order = [...wishes].sort((a, b) => b.rank - a.rank || a.id - b.id);
  for (const { x, y, radius, rank } of order) {
    room.occupy({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, rank });
  }
  const found = [];
  for (const wish of order) {
    const forms =
      roomy && wish.full.join("") !== wish.lines.join("") ? [wish.full, wish.lines] : [wish.lines];
    for (const lines of forms) {
      const places = around(wish, wide(lines) * size + 4, lines.length * size * 1.25).filter(
        (one) => one.left >= 0 && one.right <= sheet.width && one.top >= 0 && one.bottom <= sheet.height,
      );
      // A place that covers no shape at all is best, then one that covers only what matters less.
      const spot =
        places.find((one) => !room.meets(one, NOTHING)) ?? places.find((one) => !room.meets(one, wish.rank));
      if (!spot) continue;
      room.occupy(spot);
      found.push({ id: wish.id, lines, x: (spot.left + spot.right) / 2, top: spot.top });
      break;
    }
  }
  return found;
};

/**
 * Where a label may stand: below its shape, above it, to its right, to its left.
 *
 * @param {Wish} wish
 * @param {number} width
 * @param {number} height
 * @returns {Place[]}
 */
const around = ({ x, y, radius }, width, height) => {
  const box = (/** @type {number} */ left, /** @type {number} */ top) => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  });
  return [
    box(x - width / 2, y + radius + 2),
    box(x - width / 2, y - radius - 2 - height),
    box(x + radius + 2, y - height / 2),
    box(x - radius - 2 - width, y - height / 2),
  ];
};

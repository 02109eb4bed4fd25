/**
 * Moves the keyboard through the marks of a chart.
 *
 * The chart is one tab stop with a roving tabindex: real focus moves from mark to mark. It was preferred to
 * `aria-activedescendant` because NVDA with Chromium follows real focus without a change of mode once it meets the
 * roles used here (listbox and option, grid and gridcell), because the browser scrolls a focused mark into view in the
 * heat map's scroller, and because touch readers, which set focus themselves, find each mark.
 */
/** Where a mark stands, in steps; a list has one column. */
export interface MarkPlace {
  row: number;
  column: number;
}

/** A step across counts so much more than a step along, when the next mark in a direction is looked for. */
const ACROSS_PENALTY = 3;

/** How the keys of a chart behave. */
export interface KeyOptions {
  /** Ctrl is held: Home and End go to the ends of all marks, not of the row. */
  control?: boolean;
  /** The marks are a full grid: left, right, Home and End stay in the row, as in a table. */
  grid?: boolean;
}

/**
 * The mark that a key leads to, or `null` where the key means nothing here.
 * Up and down go to the nearest mark in that direction, over gaps. Left and right go on in reading order, so that every
 * mark of a map can be reached whatever its gaps; in a grid they stay in the row.
 */
export function findNextMark(
  places: readonly MarkPlace[],
  active: number,
  key: string,
  options: KeyOptions = {},
): number | null {
  const from = places[active];
  if (!from) return null;
  switch (key) {
    case 'ArrowUp':
      return nearestRow(places, from, -1) ?? active;
    case 'ArrowDown':
      return nearestRow(places, from, 1) ?? active;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const line = readingOrder(places, options.grid ? from.row : null);
      return line[line.indexOf(active) + (key === 'ArrowRight' ? 1 : -1)] ?? active;
    }
    case 'Home':
    case 'End': {
      const line = readingOrder(places, options.grid && !options.control ? from.row : null);
      return line.at(key === 'Home' ? 0 : -1) ?? active;
    }
    default:
      return null;
  }
}

/** The marks of a row, or of all rows, line by line. */
function readingOrder(places: readonly MarkPlace[], row: number | null): number[] {
  return places
    .map((place, index) => ({ ...place, index }))
    .filter((place) => row === null || place.row === row)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((place) => place.index);
}

function nearestRow(
  places: readonly MarkPlace[],
  from: MarkPlace,
  direction: 1 | -1,
): number | null {
  let best: number | null = null;
  let bestDistance = Infinity;
  places.forEach((place, index) => {
    const along = (place.row - from.row) * direction;
    if (along <= 0) return;
    const distance = along + ACROSS_PENALTY * Math.abs(place.column - from.column);
    if (distance < bestDistance) {
      best = index;
      bestDistance = distance;
    }
  });
  return best;
}

/** What the navigation needs to know of its chart. */
export interface NavigableChart {
  readonly places: readonly MarkPlace[];
  /** Whether the marks are a full grid of rows and columns. */
  readonly isGrid: boolean;
  /** Enter or Space on a mark. */
  activateMark(index: number): void;
  /** Focus came to a mark, by whatever means. */
  markFocused(index: number): void;
  requestUpdate(): void;
}

type Host = HTMLElement & NavigableChart;

/** Holds which mark is the tab stop and whether the ring is to be seen. */
export class MarksNavigation {
  /** The mark with tabindex 0. */
  active = 0;
  /** The mark that shows the focus ring; `null` while focus is elsewhere or came by pointer. */
  ring: number | null = null;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** New data may have fewer marks; the tab stop must be one of them. A chart calls this before it draws. */
  keepWithin(markCount: number): void {
    this.active = Math.max(0, Math.min(this.active, markCount - 1));
  }

  /** The tabindex of a mark. */
  tabIndexOf(index: number): 0 | -1 {
    return index === this.active ? 0 : -1;
  }

  /** Puts focus on a mark; the next update moves the tab stop. */
  focusMark(index: number): void {
    this.#host.shadowRoot?.querySelector<SVGElement>(`[data-mark="${index}"]`)?.focus();
  }

  readonly keyDown = (event: KeyboardEvent): void => {
    const index = markOf(event);
    if (index === null || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#host.activateMark(index);
      return;
    }
    const next = findNextMark(this.#host.places, index, event.key, {
      control: event.ctrlKey,
      grid: this.#host.isGrid,
    });
    if (next === null) return;
    event.preventDefault();
    if (next !== index) this.focusMark(next);
  };

  readonly focusIn = (event: FocusEvent): void => {
    const index = markOf(event);
    if (index === null) return;
    this.active = index;
    this.ring = (event.target as Element).matches(':focus-visible') ? index : null;
    this.#host.markFocused(index);
    this.#host.requestUpdate();
  };

  readonly focusOut = (): void => {
    this.ring = null;
    this.#host.requestUpdate();
  };
}

/** The index of the mark an event happened on. */
export function markOf(event: Event): number | null {
  const mark = (event.target as Element | null)?.closest?.('[data-mark]');
  const index = mark?.getAttribute('data-mark');
  return index === null || index === undefined ? null : Number(index);
}

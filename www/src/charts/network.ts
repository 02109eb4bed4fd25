/**
 * Lays out a network of words by forces: ties in, places out, no DOM.
 *
 * Words stand on their ties as on knots. On a circle with the words outside it, as it was before, thirty words at 320
 * pixels lay on each other, and groups of words could not be seen. Everything is fixed: first places on an ellipse,
 * the number of steps, the random numbers of d3-force itself; the same words are always drawn alike.
 */
import {
  forceLink,
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { TEXT_DROP } from './bars.js';
import { moveApart } from './boxes-apart.js';
import type { Box } from './data.js';
import { elideText, estimateTextWidth } from './text-width.js';

/** One word to place. */
export interface NetworkWord {
  label: string;
}

/** One tie to draw, by the places of its words. */
export interface NetworkLink {
  left: number;
  right: number;
  /** How thick, relative to the others. */
  weight: number;
}

/** The network as drawn, in pixels. */
export interface NetworkLayout {
  width: number;
  height: number;
  words: {
    /** Its label, elided where it is wider than the drawing. */
    label: string;
    /** Middle and baseline of the label. */
    x: number;
    textY: number;
    /** What covers the ties behind the word. */
    ground: Box;
    hit: Box;
  }[];
  links: { x1: number; y1: number; x2: number; y2: number; thickness: number }[];
}

const THICKEST = 6;
const THINNEST = 1;
/** Room round a label, in which no other word stands. */
const PADDING = 6;
/** In as many steps the forces cool down. */
const STEPS = 150;
/** Squared pixels: words nearer to each other than this push no harder. */
const NEAREST = 1;
/** How many times the area of its words a drawing has. */
const SPARSENESS = 5;
/** Flatter than this against its width, a drawing runs into a line; taller, it leaves the screen. */
const [FLATTEST, TALLEST] = [0.45, 1.5];
/** Longer ties than this fall apart into words. */
const LONGEST_TIE = 110;

interface ForceNode extends SimulationNodeDatum {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/**
 * The words in an order that puts tied ones beside each other: from the word with most ties on, each next one is the
 * one most strongly tied to the last, or the first that is left.
 */
export function orderByTies(words: number, links: readonly NetworkLink[]): number[] {
  const strength = (a: number, b: number): number =>
    links
      .filter(({ left, right }) => (left === a && right === b) || (left === b && right === a))
      .reduce((sum, { weight }) => sum + weight, 0);
  const ties = (word: number): number =>
    links.filter(({ left, right }) => left === word || right === word).length;
  const rest = Array.from({ length: words }, (_, word) => word);
  rest.sort((a, b) => ties(b) - ties(a) || a - b);
  const order: number[] = [];
  let last = rest.shift();
  while (last !== undefined) {
    const from = last;
    order.push(from);
    const next = rest.reduce(
      (best, word) => (strength(from, word) > strength(from, best) ? word : best),
      rest[0] ?? -1,
    );
    const at = rest.indexOf(next);
    last = at >= 0 ? rest.splice(at, 1)[0] : undefined;
  }
  return order;
}

/** Places words so that tied ones are near each other and none lies on another; all of it is inside the drawing. */
export function layOutNetwork(
  words: readonly NetworkWord[],
  links: readonly NetworkLink[],
  options: { width: number; fontSize: number; hit: number },
): NetworkLayout {
  const { width, fontSize, hit } = options;
  const labels = words.map(({ label }) => elideText(label, width - 2 * PADDING, fontSize));
  const sizes = labels.map((label) => ({
    width: Math.min(width, Math.max(hit, estimateTextWidth(label, fontSize) + 2 * PADDING)),
    height: Math.max(hit, fontSize * 1.6),
  }));
  const area = sizes.reduce((sum, size) => sum + size.width * size.height, 0);
  const wished = Math.min(Math.max(width * FLATTEST, (area * SPARSENESS) / width), width * TALLEST);
  const heaviest = Math.max(1, ...links.map(({ weight }) => weight));
  const centres = runForces(words.length, links, heaviest, { width, height: wished }, sizes);
  const apart = moveApart(
    sizes.map((size, index) => ({
      x: (centres[index]?.x ?? 0) - size.width / 2,
      y: (centres[index]?.y ?? 0) - size.height / 2,
      ...size,
    })),
    width,
  );
  const top = Math.min(...apart.map(({ y }) => y));
  const boxes = apart.map((box) => ({ ...box, y: box.y - top }));
  const placed = boxes.map((box, index) => {
    const label = labels[index] ?? '';
    const [x, middle] = [box.x + box.width / 2, box.y + box.height / 2];
    const seen = { width: estimateTextWidth(label, fontSize) + PADDING, height: fontSize * 1.4 };
    return {
      label,
      x,
      middle,
      textY: middle + fontSize * TEXT_DROP,
      ground: { x: x - seen.width / 2, y: middle - seen.height / 2, ...seen },
      hit: box,
    };
  });
  return {
    width,
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
    words: placed.map(({ label, x, textY, ground, hit: box }) => ({
      label,
      x,
      textY,
      ground,
      hit: box,
    })),
    links: links.flatMap(({ left, right, weight }) => {
      const [from, to] = [placed[left], placed[right]];
      if (!from || !to) return [];
      return [
        {
          x1: from.x,
          y1: from.middle,
          x2: to.x,
          y2: to.middle,
          thickness: THINNEST + ((THICKEST - THINNEST) * weight) / heaviest,
        },
      ];
    }),
  };
}

/**
 * Each word pushes each other off, the less the farther it is, as `forceManyBody` does. That one builds a tree at every
 * step so as to spare thousands of nodes most pairs, which costs many times more than the pairs of a few dozen words.
 */
function pushOff(nodes: readonly ForceNode[], strength: number): Force<ForceNode, never> {
  return (alpha) => {
    nodes.forEach((node, index) => {
      for (let at = index + 1; at < nodes.length; at += 1) {
        const other = nodes[at];
        if (!other) continue;
        const [across, down] = [other.x - node.x, other.y - node.y];
        const push = (strength * alpha) / Math.max(NEAREST, across ** 2 + down ** 2);
        node.vx -= across * push;
        node.vy -= down * push;
        other.vx += across * push;
        other.vy += down * push;
      }
    });
  };
}

/** Ties pull, words push each other off, all are drawn to the middle, the more so across the shorter side. */
function runForces(
  count: number,
  links: readonly NetworkLink[],
  heaviest: number,
  room: { width: number; height: number },
  sizes: readonly { width: number }[],
): ForceNode[] {
  const { width, height } = room;
  const nodes = new Array<ForceNode>(count);
  orderByTies(count, links).forEach((word, step) => {
    const angle = (2 * Math.PI * step) / Math.max(1, count);
    nodes[word] = {
      x: (width / 2) * (1 + 0.7 * Math.cos(angle)),
      y: (height / 2) * (1 + 0.7 * Math.sin(angle)),
      vx: 0,
      vy: 0,
    };
  });
  const spacing = Math.sqrt((width * height) / Math.max(1, count));
  const ties = links
    .filter(({ left, right }) => nodes[left] && nodes[right] && left !== right)
    .map(({ left, right, weight }): SimulationLinkDatum<ForceNode> & { weight: number } => ({
      source: left,
      target: right,
      weight,
    }));
  const simulation = forceSimulation(nodes).stop();
  simulation
    .alphaDecay(1 - simulation.alphaMin() ** (1 / STEPS))
    .force(
      'ties',
      forceLink<ForceNode, (typeof ties)[number]>(ties)
        .distance(Math.min(LONGEST_TIE, spacing * 0.8))
        .strength(({ weight }) => 0.25 + (0.5 * weight) / heaviest),
    )
    .force('charge', pushOff(nodes, spacing * 3))
    .force('across', forceX<ForceNode>(width / 2).strength(0.08))
    .force('down', forceY<ForceNode>(height / 2).strength((0.08 * width) / height));
  for (let step = 0; step < STEPS; step += 1) {
    simulation.tick();
    nodes.forEach((node, index) => {
      const half = (sizes[index]?.width ?? 0) / 2;
      node.x = Math.max(half, Math.min(width - half, node.x));
      node.y = Math.max(0, Math.min(height, node.y));
    });
  }
  return nodes;
}

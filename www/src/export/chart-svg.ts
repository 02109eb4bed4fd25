/** A drawn chart as an SVG file of its own: styles written into it, caption above, legend and settings below, nothing from outside. */

/** The properties that charts are drawn with, as presentation attributes. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const LINE = 20;
/** What only a pointer or the keyboard needs. */
const NOT_DRAWN = '.hit, .ring, .ring-ground, .chosen, title';

/** What is written around the drawing. */
export interface SvgFrame {
  caption: string;
  /** Small lines below. */
  lines: readonly string[];
}

/** The drawing inside a chart’s shadow root, as the text of an SVG file with its size in pixels. */
export function writeChartSvg(
  root: ParentNode,
  frame: SvgFrame,
): { text: string; width: number; height: number } | null {
  const plot = root.querySelector('.plot');
  if (!plot) return null;
  const area = plot.getBoundingClientRect();
  const style = getComputedStyle(plot);
  const legend = root.querySelector('.legend');
  const drawing = element('g', {});
  let [right, bottom] = [area.width, 0];
  for (const part of plot.querySelectorAll('svg')) {
    if (part.parentElement?.closest('svg')) continue;
    const copy = copyDrawing(part, area);
    drawing.append(copy.node);
    right = Math.max(right, copy.right);
    bottom = Math.max(bottom, copy.bottom);
  }
  if (bottom === 0) return null;
  if (legend) {
    for (const part of legend.querySelectorAll('svg')) drawing.append(copyDrawing(part, area).node);
    for (const text of textsOf(legend, area)) drawing.append(text);
    bottom = Math.max(bottom, legend.getBoundingClientRect().bottom - area.top);
  }
  const width = Math.ceil(right + 2 * MARGIN);
  const captions = wrap(frame.caption, width - 2 * MARGIN, 15);
  const top = MARGIN + captions.length * LINE + 8;
  const notes = fill(frame.lines, width - 2 * MARGIN, 11);
  const height = Math.ceil(top + bottom + 16 + notes.length * 16 + MARGIN);
  drawing.setAttribute('transform', `translate(${String(MARGIN)} ${String(top)})`);
  const ink = style.color;
  const svg = element('svg', {
    xmlns: SVG,
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    'font-family': style.fontFamily,
    role: 'img',
  });
  const title = element('title', {});
  title.textContent = frame.caption;
  svg.append(
    title,
    element('rect', { width: '100%', height: '100%', fill: groundOf(plot) }),
    ...captions.map((line, place) => textLine(line, MARGIN, MARGIN + 14 + place * LINE, 15, ink)),
    drawing,
    ...notes.map((line, place) => textLine(line, MARGIN, top + bottom + 24 + place * 16, 11, ink)),
  );
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

function copyDrawing(
  part: SVGSVGElement,
  area: DOMRect,
): { node: Element; right: number; bottom: number } {
  const box = part.getBoundingClientRect();
  const copy = part.cloneNode(true) as SVGSVGElement;
  const [from, to] = [part.querySelectorAll('*'), copy.querySelectorAll('*')];
  from.forEach((original, place) => {
    const target = to[place];
    if (target) writeStyle(original, target);
  });
  for (const left of copy.querySelectorAll(NOT_DRAWN)) left.remove();
  for (const any of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...any.attributes]) {
      if (/^(class|role|tabindex|aria-|data-|part)/u.test(name)) any.removeAttribute(name);
    }
  }
  const [x, y] = [box.left - area.left, box.top - area.top];
  copy.setAttribute('x', String(x));
  copy.setAttribute('y', String(y));
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  copy.setAttribute('overflow', 'visible');
  return { node: copy, right: x + box.width, bottom: y + box.height };
}

function writeStyle(original: Element, target: Element): void {
  const style = getComputedStyle(original);
  if (style.display === 'none' || style.visibility === 'hidden') {
    target.setAttribute('display', 'none');
    return;
  }
  for (const property of PROPERTIES) {
    const value = style.getPropertyValue(property);
    if (value !== '') target.setAttribute(property, value);
  }
}

/** The words of a legend where they stand, one text for each line of each run. */
function textsOf(legend: Element, area: DOMRect): Element[] {
  const walker = document.createTreeWalker(legend, NodeFilter.SHOW_TEXT);
  const texts: Element[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('svg, .live')) continue;
    const style = getComputedStyle(parent);
    const size = parseFloat(style.fontSize);
    for (const { words, box } of linesOf(node)) {
      const baseline = box.top + box.height / 2 + size * 0.36 - area.top;
      texts.push(textLine(words, box.left - area.left, baseline, size, style.color));
    }
  }
  return texts;
}

/** The lines in which a run of text is laid out; empty ones, and those without a place, are left out. */
function linesOf(node: Node): { words: string; box: DOMRect }[] {
  const lines: { words: string; box: DOMRect }[] = [];
  const range = document.createRange();
  let at = 0;
  for (const character of node.textContent ?? '') {
    range.setStart(node, at);
    at += character.length;
    range.setEnd(node, at);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    // What is on one line may differ in height, as letters and Han characters of two fonts do.
    if (last && box.top < last.box.bottom && box.left >= last.box.left) last.words += character;
    else lines.push({ words: character, box });
  }
  return lines
    .map(({ words, box }) => ({ words: words.trim(), box }))
    .filter(({ words }) => words !== '');
}

function groundOf(from: Element): string {
  const host = (from.getRootNode() as ShadowRoot).host;
  return getComputedStyle(host).getPropertyValue('--paper').trim() || '#ffffff';
}

/** Notes one behind the other, a new line where the next one does not fit. */
function fill(notes: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  for (const note of notes) {
    const last = lines.at(-1);
    const joined = last === undefined ? note : `${last}　${note}`;
    if (last !== undefined && wrap(joined, width, size).length === 1)
      lines[lines.length - 1] = joined;
    else lines.push(...wrap(note, width, size));
  }
  return lines;
}

/** Lines of at most a width; a Han character is as wide as the letters are high. */
function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const wide = character > '\u{2e7f}' ? size : size * 0.56;
    if (used + wide > width && line !== '') {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += character;
    used += wide;
  }
  return line === '' ? lines : [...lines, line];
}

function textLine(text: string, x: number, y: number, size: number, fill: string): Element {
  const node = element('text', {
    x: String(x),
    y: String(y),
    'font-size': `${String(size)}px`,
    fill,
  });
  node.textContent = text;
  return node;
}

function element(name: string, attributes: Record<string, string>): Element {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') node.setAttribute(key, value);
  }
  return node;
}

/** Lays out divisions as tiles where they lie on the map: numbers in, marks out, no DOM. */
import { max, min } from 'd3-array';
import { grow, type Box } from './data.js';
import { binAmounts, TEXT_SHADES, type Bin } from './sequential-bins.js';
import { elideText, estimateTextWidth } from './text-width.js';

/** One division to draw. */
export interface Tile {
  /** Column and row of the grid, whole numbers. */
  column: number;
  row: number;
  label: string;
  /** What its shade stands for. */
  value: number;
  /** Whether it is no place on the map, as the city level is. */
  apart: boolean;
}

/** The room there is. */
export interface TileGridOptions {
  width: number;
  fontSize: number;
  /** Size of the names where they would not fit at `fontSize`. */
  smallSize: number;
}

/** One tile as drawn, in the order given. */
export interface TileMark {
  box: Box;
  /** For a tile that stands apart: the thin frame round it. */
  frame: Box | null;
  label: string;
  /** Baselines of the name and of the number below it. */
  labelY: number;
  valueY: number;
  centreX: number;
  shade: number;
}

/** The chart as drawn. */
export interface TileGridLayout {
  width: number;
  height: number;
  /** Whether the names are set small, all of them, for one does not fit otherwise. */
  smallNames: boolean;
  marks: TileMark[];
  bins: Bin[];
}

const GAP = 4;
const FRAME_INSET = 4;
/** Kept free on both sides of a name, together. */
const NAME_MARGIN = 6;
/** Tiles in em: a name of three Han and a number below it are comfortable inside. */
const WIDEST_TILE = 7.2;
const TALLEST_TILE = 5;
const LOWEST_TILE = 3.6;

/** Draws each division's tile; columns and rows nobody stands in at the edges take no room. */
export function layOutTiles(tiles: readonly Tile[], options: TileGridOptions): TileGridLayout {
  if (tiles.length === 0) return { width: 0, height: 0, smallNames: false, marks: [], bins: [] };
  const { fontSize } = options;
  const firstColumn = min(tiles, (tile) => tile.column) ?? 0;
  const firstRow = min(tiles, (tile) => tile.row) ?? 0;
  const columns = (max(tiles, (tile) => tile.column) ?? 0) - firstColumn + 1;
  const rows = (max(tiles, (tile) => tile.row) ?? 0) - firstRow + 1;
  const even = Math.floor((options.width - GAP * (columns - 1)) / columns);
  const width = Math.max(1, Math.min(even, Math.round(fontSize * WIDEST_TILE)));
  const height = Math.round(
    Math.min(fontSize * TALLEST_TILE, Math.max(fontSize * LOWEST_TILE, width * 0.72)),
  );
  const scale = binAmounts(
    tiles.map((tile) => tile.value),
    TEXT_SHADES,
    true,
  );

  const roomFor = (tile: Tile): number => width - NAME_MARGIN - (tile.apart ? 2 * FRAME_INSET : 0);
  const smallNames = tiles.some((tile) => estimateTextWidth(tile.label, fontSize) > roomFor(tile));
  const nameSize = smallNames ? options.smallSize : fontSize;
  const marks = tiles.map((tile): TileMark => {
    const cell: Box = {
      x: (tile.column - firstColumn) * (width + GAP),
      y: (tile.row - firstRow) * (height + GAP),
      width,
      height,
    };
    const box = tile.apart ? grow(cell, -FRAME_INSET, -FRAME_INSET) : cell;
    const middle = cell.y + height / 2;
    return {
      box,
      frame: tile.apart ? cell : null,
      label: elideText(tile.label, roomFor(tile), nameSize),
      labelY: middle - fontSize * 0.28,
      valueY: middle + fontSize * 1.12,
      centreX: cell.x + width / 2,
      shade: scale.shadeOf(amount(tile.value)),
    };
  });
  return {
    width: columns * (width + GAP) - GAP,
    height: rows * (height + GAP) - GAP,
    smallNames,
    marks,
    bins: scale.bins,
  };
}

/** Whether tiles fill their rows one after the other, as they do where nobody has said how a city lies. */
export function standInRows(tiles: readonly Pick<Tile, 'column' | 'row'>[]): boolean {
  const columns = (max(tiles, (tile) => tile.column) ?? 0) + 1;
  return tiles.every(
    ({ column, row }, place) => column === place % columns && row === Math.floor(place / columns),
  );
}

function amount(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}

/** What the bulletins of one element are read with: the page’s city, the reader’s own choices and files. */
import { EngineFailure } from '../engine/engine-failure.js';
import {
  NO_WISH,
  withFile,
  withRegion,
  type OwnText,
  type Wish,
  type WishChange,
} from '../views/wish.js';
import { readOwnText } from './read-source.js';
import type { Shelf, ShelfItem } from './shelf.js';

/** Wishes for the bulletins on a shelf and for those to come. */
export class Wishes {
  readonly #shelf: Shelf;
  /** The city that the page gives, if it does. */
  #region: string | null = null;
  /** The reader’s own gazetteer, once a bulletin was read with it. */
  #gazetteer: OwnText | null = null;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** What a new bulletin is read with. */
  get forNew(): Wish {
    const wish = { ...NO_WISH, gazetteer: this.#gazetteer };
    return this.#region === null ? wish : withRegion(wish, this.#region);
  }

  /** The page says which city its bulletins are from: those that are open are read anew. */
  setRegion(region: string | null): void {
    // An attribute that is there but empty says nothing.
    this.#region = region === '' ? null : region;
    for (const { id, asked, wish } of this.#shelf.items) {
      const last = asked ?? wish;
      if (last.region !== this.#region) void this.#shelf.reread(id, withRegion(last, this.#region));
    }
  }

  /** A gazetteer that served for one bulletin serves for the next. */
  keepGazetteer({ wish }: ShelfItem): void {
    this.#gazetteer = wish.gazetteer ?? this.#gazetteer;
  }

  /** The reader wants a bulletin read with another city or a gazetteer of their own. */
  async change(
    item: ShelfItem,
    change: Exclude<WishChange, { what: 'corrections' }>,
  ): Promise<void> {
    if (change.what === 'region') {
      void this.#shelf.reread(item.id, withRegion(item.asked ?? item.wish, change.region));
      return;
    }
    const { what, file } = change;
    if (what === 'gazetteer' && file === null) this.#gazetteer = null;
    try {
      const own = file && { name: file.name, text: await readOwnText(file, file.name) };
      void this.#shelf.reread(item.id, withFile(item.asked ?? item.wish, what, own));
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      this.#shelf.refuse(item.id, error);
    }
  }
}

/** `<bl-fact-table>`: facts of many articles as a table, each leading to its place in the text. */
import { ChartElement, type Drawing } from './chart-element.js';
import type { TableContent } from './data-table.js';
import { registerElement } from '../register-element.js';

const NOTHING: Omit<TableContent, 'caption'> = { columns: [], rows: [] };

/** A table without a chart; its view says what stands in it. */
export class FactTable extends ChartElement {
  static override properties = { ...ChartElement.properties, content: { attribute: false } };

  /** Columns and rows. */
  declare content: Omit<TableContent, 'caption'>;

  constructor() {
    super();
    this.content = NOTHING;
    this.asTable = true;
  }

  override readonly isTableOnly = true;

  protected override get isEmpty(): boolean {
    return this.content.rows.length === 0;
  }

  protected override describe(): { name: string; description: string } {
    return { name: this.caption, description: '' };
  }

  protected override draw(): Drawing {
    throw new TypeError('a table draws nothing');
  }

  protected override tabulate(): TableContent {
    return { caption: this.caption, ...this.content };
  }
}

registerElement('bl-fact-table', FactTable);

/** What the parts of the comparison have in common: the grouping, the filter, where a click leads. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SelectDetail, SelectEvent } from '../../charts/data.js';
import type {
  ComparedGroup,
  ComparedGroups,
  Grouping,
  TermFilter,
} from '../../protocol/contract.js';
import { go } from '../destination.js';
import type { OpenBulletin } from '../open-bulletin.js';
import { termFilter } from '../term-filter.js';
import { ViewElement } from '../view-element.js';
import { nameGroups, remarksOn, sentencesOf, type GroupNames } from './groups.js';

/** A part of the comparison. */
export abstract class ComparePart extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    grouping: { attribute: false },
    others: { attribute: false },
    excludedSections: { attribute: false },
    selected: { attribute: false },
  };

  /** How articles are grouped. */
  declare grouping: Grouping;
  /** Further bulletins that are compared with the one in view. */
  declare others: readonly OpenBulletin[];
  /** Stop-word sections left out; `null` for the default. */
  declare excludedSections: string[] | null;
  /** What sentences are open. */
  declare selected: SelectDetail | null;

  constructor() {
    super();
    this.grouping = { kind: 'division', labels: [] };
    this.others = [];
    this.excludedSections = null;
    this.selected = null;
  }

  /** The filter of every question here. */
  protected get filter(): TermFilter {
    return termFilter(this);
  }

  /** What every question here says besides its own. */
  protected get common(): { grouping: Grouping; filter: TermFilter; others: string[] } {
    return {
      grouping: this.grouping,
      filter: this.filter,
      others: this.others.map((one) => one.id),
    };
  }

  /** Names the bulletins that a question is about, for an answer’s key. */
  protected get keyOfBulletins(): string {
    return [this.bulletin, ...this.others].map((one) => one.key).join(' ');
  }

  protected namesOf(groups: readonly ComparedGroup[]): GroupNames {
    const divisions = [this.bulletin, ...this.others].flatMap((one) => one.report.divisions);
    return nameGroups(
      groups,
      this.grouping.kind ?? 'division',
      divisions,
      this.language,
      this.strings,
    );
  }

  /** Which stop words are left out, as the end of a caption. */
  protected leftOut(): string {
    return this.leftOutSentence(this.excludedSections);
  }

  protected renderRemarks(grouping: ComparedGroups): TemplateResult | typeof nothing {
    const remarks = remarksOn(grouping, this.namesOf(grouping.groups), this.strings);
    return remarks === '' ? nothing : html`<p class="quiet small">${remarks}</p>`;
  }

  /** Opens the sentences of a term in a group. */
  protected openSentences(event: SelectEvent, groups: readonly ComparedGroup[]): void {
    event.stopPropagation();
    const { term, division } = event.detail;
    if (term === undefined) return;
    const group = groups.find((one) => one.id === division);
    const documents = [this.bulletin, ...this.others].map((one) => one.id);
    go(this, {
      to: 'sentences',
      ...sentencesOf(term, group, this.grouping.kind ?? 'division', documents),
    });
  }
}

/** What the reader chose for each bulletin beside how it is read: what is left out of counts, and groups of their own. */
import type { ReactiveControllerHost } from 'lit';
import { NO_CHOICES, type Choices } from '../keeping/records.js';
import type { LabelledGroup } from '../protocol/contract.js';
import { groupsOf, labelsOf } from '../views/compare/kept-groups.js';
import type { LabelsEvent } from '../views/compare/label-editor.js';
import type { OpenBulletin } from '../views/open-bulletin.js';
import type { SectionsEvent } from '../views/section-switches.js';
import type { StopWordsEvent } from '../views/own-stop-words.js';
import type { LeftOut } from '../views/term-filter.js';
import type { Shelf } from './shelf.js';

/** Choices by bulletin; a new bulletin starts with what was left out last. */
export class ReadersChoices {
  readonly #host: ReactiveControllerHost;
  readonly #shelf: Shelf;
  readonly #choices = new Map<string, Choices>();
  /** The reader’s own stop words before each of their steps. */
  readonly #pastTerms = new Map<string, string[][]>();
  #last: Choices = NO_CHOICES;

  constructor(host: ReactiveControllerHost & EventTarget, shelf: Shelf) {
    this.#host = host;
    this.#shelf = shelf;
    host.addEventListener('bl-labels', this.#onLabels as EventListener);
    host.addEventListener('bl-stop-words', this.#onStopWords as EventListener);
  }

  /** What was chosen for a bulletin. */
  of(id: string): Choices {
    const known = this.#choices.get(id);
    if (known) return known;
    const choices = { ...this.#last, groups: NO_CHOICES.groups };
    this.#choices.set(id, choices);
    return choices;
  }

  /** What is left out of the tables of a bulletin. */
  leftOutOf(id: string): LeftOut & { excludedSections: string[] | null; canUndoTerms: boolean } {
    const { excludedSections, excludedTerms } = this.of(id);
    const canUndoTerms = (this.#pastTerms.get(id)?.length ?? 0) > 0;
    return { excludedSections, excludedTerms, canUndoTerms };
  }

  /** The reader chooses something for a bulletin. */
  change(id: string, change: Partial<Choices>): void {
    this.#last = { ...this.of(id), ...change };
    this.#choices.set(id, this.#last);
    this.#host.requestUpdate();
  }

  // The same object for the same groups, so that no question is asked again for nothing.
  #labels: { of: Choices['groups']; key: string; labels: LabelledGroup[] } | null = null;

  /** The groups of a bulletin, as its articles are numbered now. */
  labelsOf({ id, key, report }: OpenBulletin): LabelledGroup[] {
    const { groups } = this.of(id);
    if (this.#labels?.of !== groups || this.#labels.key !== key) {
      this.#labels = { of: groups, key, labels: labelsOf(groups, report.articles) };
    }
    return this.#labels.labels;
  }

  /** Which sections are left out from now on. */
  readonly takeSections = (event: SectionsEvent): void => {
    event.stopPropagation();
    const { active } = this.#shelf;
    if (active) this.change(active.id, { excludedSections: event.detail.excluded });
  };

  readonly #onStopWords = (event: StopWordsEvent): void => {
    event.stopPropagation();
    const { active } = this.#shelf;
    if (!active) return;
    const past = this.#pastTerms.get(active.id) ?? [];
    this.#pastTerms.set(active.id, past);
    const before = this.of(active.id).excludedTerms;
    const wanted = event.detail === 'undo' ? past.pop() : event.detail;
    if (wanted === undefined) return;
    if (event.detail !== 'undo') past.push(before);
    this.change(active.id, { excludedTerms: wanted });
  };

  readonly #onLabels = (event: LabelsEvent): void => {
    event.stopPropagation();
    const { active } = this.#shelf;
    if (!active?.bulletin) return;
    const { articles } = active.bulletin.report;
    this.change(active.id, { groups: groupsOf(event.detail, articles) });
  };
}

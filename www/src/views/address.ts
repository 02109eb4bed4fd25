/** The address of a view: its name and its settings, as one line of text that can be kept and opened again. */
import { isViewName, type ViewName } from './destination.js';

/** What is set in a view, by name; what is not there stands at its default. */
export type Settings = Readonly<Record<string, string>>;

/** A change of settings; `null` goes back to the default. */
export type SettingsChange = Readonly<Record<string, string | null>>;

/** Carries a change from a view’s control up to the element. */
export type SettingsEvent = CustomEvent<SettingsChange>;

/** Nothing is set. */
export const NO_SETTINGS: Settings = {};

/** A view with its settings. */
export interface ViewAddress {
  view: ViewName;
  settings: Settings;
}

/** Reads `keywords?division=330110&measure=tf-idf`; `null` where no view has that name. */
export function parseAddress(text: string): ViewAddress | null {
  const [view, query = ''] = splitOnce(text, '?');
  if (!isViewName(view)) return null;
  return { view, settings: Object.fromEntries(new URLSearchParams(query)) };
}

/** Writes an address; the same settings in any order give the same text. */
export function formatAddress({ view, settings }: ViewAddress): string {
  const entries = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return entries.length === 0 ? view : `${view}?${new URLSearchParams(entries).toString()}`;
}

/** The settings after a change; the same object where it changes nothing. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  const changes = Object.entries(change).filter(
    ([name, value]) => (settings[name] ?? null) !== value,
  );
  if (changes.length === 0) return settings;
  const changed = new Map(Object.entries(settings));
  for (const [name, value] of changes) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return Object.fromEntries(changed);
}

/** The one of the choices that is set; a fallback where none is, or something else. */
export function chosenOf<T extends string>(
  value: string | undefined,
  choices: readonly T[],
  fallback: T,
): T {
  return choices.find((one) => one === value) ?? fallback;
}

/** Those of the choices that are set, in their own order, from a list with commas. */
export function chosenAmong<T extends string>(
  value: string | undefined,
  choices: readonly T[],
): T[] {
  const set = value?.split(',') ?? [];
  return choices.filter((one) => set.includes(one));
}

/** A whole number from 0 on; a fallback where none is set, or something else. */
export function numberOf<T>(value: string | undefined, fallback: T): number | T {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : fallback;
}

/** A value as it is set: not at all where it is the default. */
export function setUnless(fallback: string | number, value: string | number): string | null {
  return value === fallback ? null : String(value);
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

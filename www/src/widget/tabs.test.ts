/** The keys of the tabs go round. */
import { describe, expect, it } from 'vitest';
import { viewNames, type ViewName } from '../views/destination.js';
import { nextTab, tabsOf } from './tabs.js';

const first = viewNames[0];
const last = viewNames[viewNames.length - 1] ?? first;

describe('the keys of the tabs', () => {
  it('lead through all views and round to the first', () => {
    let at: ViewName = first;
    const passed = viewNames.map(() => (at = nextTab(viewNames, at, 'ArrowRight') ?? at));
    expect(new Set(passed)).toEqual(new Set(viewNames));
    expect(at).toBe(first);
    expect(nextTab(viewNames, first, 'ArrowLeft')).toBe(last);
  });

  it('lead to both ends, and other keys nowhere', () => {
    expect(nextTab(viewNames, 'keywords', 'Home')).toBe(first);
    expect(nextTab(viewNames, 'keywords', 'End')).toBe(last);
    expect(nextTab(viewNames, 'keywords', 'a')).toBeUndefined();
  });
});

describe('the simple mode', () => {
  it('shows fewer tabs, the one in front always among them, in the same order', () => {
    for (const front of viewNames) {
      const tabs = tabsOf(viewNames, front, true);
      expect(tabs).toContain(front);
      expect(tabs.length).toBeLessThan(viewNames.length);
      expect(tabs).toEqual(viewNames.filter((view) => tabs.includes(view)));
    }
    expect(tabsOf(viewNames, first, false)).toEqual(viewNames);
  });
});

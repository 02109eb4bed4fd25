/** The keys of the tabs go round. */
import { describe, expect, it } from 'vitest';
import { viewNames, type ViewName } from '../views/destination.js';
import { nextTab } from './tabs.js';

const first = viewNames[0];
const last = viewNames[viewNames.length - 1] ?? first;

describe('the keys of the tabs', () => {
  it('lead through all views and round to the first', () => {
    let at: ViewName = first;
    const passed = viewNames.map(() => (at = nextTab(at, 'ArrowRight', viewNames) ?? at));
    expect(new Set(passed)).toEqual(new Set(viewNames));
    expect(at).toBe(first);
    expect(nextTab(first, 'ArrowLeft', viewNames)).toBe(last);
  });

  it('lead to both ends, and other keys nowhere', () => {
    expect(nextTab('keywords', 'Home', viewNames)).toBe(first);
    expect(nextTab('keywords', 'End', viewNames)).toBe(last);
    expect(nextTab('keywords', 'a', viewNames)).toBeUndefined();
  });
});

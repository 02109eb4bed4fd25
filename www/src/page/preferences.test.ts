/** Choices come back, and nothing breaks where remembering is forbidden. */
import { describe, expect, it, vi } from 'vitest';
import { readPreferences, savePreferences, type Preferences, type Store } from './preferences.js';

function memory(): Store {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
  };
}

const forbidden = (): Store => {
  throw new DOMException('denied', 'SecurityError');
};

describe('preferences', () => {
  it('come back as they were saved', () => {
    const store = memory();
    const chosen: Preferences = {
      language: 'en',
      theme: 'dark',
      textSize: 'larger',
      simple: true,
      readAloud: true,
      proofOff: ['percent-sign'],
      lexicon: '议事厅 n\n',
    };
    savePreferences(() => store, chosen);
    expect(readPreferences(() => store)).toEqual(chosen);
  });

  it('are Chinese, the system’s theme and normal letters on a first visit', () => {
    const store = memory();
    expect(readPreferences(() => store)).toEqual({
      language: 'zh-CN',
      theme: 'auto',
      textSize: 'normal',
      simple: false,
      readAloud: false,
      proofOff: [],
      lexicon: '',
    });
  });

  it.each(['{', 'null', '7', '{"theme":"purple","textSize":3,"language":[]}'])(
    'survive a broken record: %s',
    (record) => {
      vi.spyOn(console, 'info').mockReturnValue();
      const store = { ...memory(), getItem: () => record };
      expect(readPreferences(() => store).theme).toBe('auto');
    },
  );

  it('leave out checks that do not exist, or no longer do', () => {
    const record = '{"proofOff":["percent-sign","gone",3]}';
    const store = { ...memory(), getItem: () => record };
    expect(readPreferences(() => store).proofOff).toEqual(['percent-sign']);
  });

  it('survive a forbidden store', () => {
    vi.spyOn(console, 'info').mockReturnValue();
    expect(readPreferences(forbidden).language).toBe('zh-CN');
    expect(() => {
      savePreferences(forbidden, {
        language: 'en',
        theme: 'auto',
        textSize: 'normal',
        simple: false,
        readAloud: false,
        proofOff: [],
        lexicon: '',
      });
    }).not.toThrow();
  });
});

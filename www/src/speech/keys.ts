/** The keys of reading aloud: R reads the mark of a chart that has focus, Escape stops wherever focus is. */
import { pageReader } from './platform.js';
import type { ReadAloud } from './read-aloud.js';

/** What a key says to the reader, by the element that has focus. */
export function takeKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  mark: { name: string; of: object } | null,
  reader: ReadAloud,
): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.key === 'Escape') {
    if (!reader.isSpeaking) return false;
    reader.stop();
    return true;
  }
  if (event.key.toLowerCase() !== 'r' || !mark) return false;
  // A mark’s name holds words of the bulletin in either language of the page: the Chinese voice knows both.
  void reader.start(mark.of, mark.name, 'zh-CN');
  return true;
}

/** Before anything else takes the key: the first Escape stops the voice, the next does what it always does. */
export function readByKey(event: KeyboardEvent): void {
  if (!takeKey(event, markWithFocus(event), pageReader)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The mark of a chart that a key was pressed on, inside however many shadow roots. */
function markWithFocus(event: KeyboardEvent): { name: string; of: object } | null {
  const target = event.composedPath()[0];
  if (!(target instanceof SVGElement) || target.dataset['mark'] === undefined) return null;
  const name = target.getAttribute('aria-label');
  return name ? { name, of: target } : null;
}

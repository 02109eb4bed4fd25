/** The speech synthesis of the browser, and the one reader of the page that speaks by it. */
import { ReadAloud, type Synthesis } from './read-aloud.js';

/** A browser that has not told its voices by then has none. */
const VOICES_MS = 2_000;

/** The platform’s synthesis; `null` where the browser has none. */
function platformSynthesis(): Synthesis | null {
  if (!('speechSynthesis' in globalThis)) return null;
  const { speechSynthesis } = globalThis;
  /** What is spoken, held: a browser may drop an utterance that nothing holds, and never tell its end. */
  let held: SpeechSynthesisUtterance | null = null;
  return {
    voices: async () => {
      const known = speechSynthesis.getVoices();
      if (known.length > 0) return known;
      // Chromium looks for its voices when it is first asked, and tells when it has them.
      await new Promise<void>((told) => {
        const timer = setTimeout(told, VOICES_MS);
        const once = (): void => {
          clearTimeout(timer);
          told();
        };
        speechSynthesis.addEventListener('voiceschanged', once, { once: true });
      });
      return speechSynthesis.getVoices();
    },
    speak: (sentence, voice, done) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      held = utterance;
      utterance.voice = voice as SpeechSynthesisVoice;
      utterance.lang = voice.lang;
      utterance.onend = () => {
        done(true);
      };
      utterance.onerror = () => {
        done(false);
      };
      speechSynthesis.speak(utterance);
    },
    cancel: () => {
      if (held) held.onend = held.onerror = null;
      held = null;
      speechSynthesis.cancel();
    },
  };
}

/** The one reader of the page: two voices at once help nobody. */
export const pageReader = new ReadAloud(platformSynthesis());

// A voice would go on after its page is left.
if ('addEventListener' in globalThis) {
  addEventListener('pagehide', () => {
    pageReader.stop();
  });
}

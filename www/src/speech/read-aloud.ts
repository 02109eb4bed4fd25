/**
 * Reads text aloud by the platform’s speech synthesis: one reading at a time on the page, sentence by sentence.
 *
 * Only voices that are on this computer are used: others send the text away, and nothing leaves the machine.
 */

/** What is needed of the platform. */
export interface Synthesis {
  getVoices(): readonly Voice[];
  speak(sentence: string, voice: Voice, done: (isOver: boolean) => void): void;
  cancel(): void;
}

/** What is needed of a voice. */
export interface Voice {
  lang: string;
  localService: boolean;
}

/** Told when a reading begins or ends. */
export type SpeechListener = () => void;

/** A longer piece may be cut off by a browser in its middle. */
const LONGEST_PIECE = 180;

/** The pieces that are spoken one after the other: sentences, long ones cut at commas. */
export function cutForSpeech(text: string): string[] {
  const sentences = text.split(/(?<=[。！？!?；;\n])/u).map((one) => one.trim());
  return sentences.filter(Boolean).flatMap((sentence) => {
    if (sentence.length <= LONGEST_PIECE) return [sentence];
    const pieces: string[] = [];
    let piece = '';
    for (const part of sentence.split(/(?<=[，、,：:])/u)) {
      if (piece !== '' && piece.length + part.length > LONGEST_PIECE) {
        pieces.push(piece);
        piece = '';
      }
      piece += part;
    }
    return [...pieces, piece].filter(Boolean);
  });
}

/** Reads one text at a time. */
export class ReadAloud {
  readonly #synthesis: Synthesis | null;
  readonly #listeners = new Set<SpeechListener>();
  #reader: object | null = null;
  /** Tells a reading from one that was stopped. */
  #run = 0;

  constructor(synthesis: Synthesis | null) {
    this.#synthesis = synthesis;
  }

  /** A voice of this computer for a language; `null` where there is none. */
  voiceFor(lang: string): Voice | null {
    const wanted = lang.slice(0, 2).toLowerCase();
    const voices = this.#synthesis?.getVoices() ?? [];
    const own = voices.filter(
      (voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === wanted,
    );
    return own.find((voice) => voice.lang.toLowerCase().startsWith('zh-cn')) ?? own[0] ?? null;
  }

  /** Whether what was begun by `reader` is being read. */
  isReading(reader: object): boolean {
    return this.#reader === reader;
  }

  /** Reads a text, after what is being read was stopped; `false` where there is no voice. */
  start(reader: object, text: string, lang: string): boolean {
    this.stop();
    const voice = this.voiceFor(lang);
    if (!voice) return false;
    this.#reader = reader;
    this.#run += 1;
    this.#tell();
    this.#speak(cutForSpeech(text), 0, voice, this.#run);
    return true;
  }

  /** Stops what is being read. */
  stop(): void {
    if (!this.#reader) return;
    this.#reader = null;
    this.#run += 1;
    this.#synthesis?.cancel();
    this.#tell();
  }

  listen(listener: SpeechListener): void {
    this.#listeners.add(listener);
  }

  leave(listener: SpeechListener): void {
    this.#listeners.delete(listener);
  }

  #speak(pieces: readonly string[], at: number, voice: Voice, run: number): void {
    if (run !== this.#run) return;
    const piece = pieces[at];
    if (piece === undefined) {
      this.#reader = null;
      this.#tell();
      return;
    }
    this.#synthesis?.speak(piece, voice, (isOver) => {
      if (run !== this.#run) return;
      if (isOver) this.#speak(pieces, at + 1, voice, run);
      else this.stop();
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The platform’s synthesis; `null` where the browser has none. */
export function platformSynthesis(): Synthesis | null {
  if (!('speechSynthesis' in globalThis)) return null;
  const { speechSynthesis } = globalThis;
  return {
    getVoices: () => speechSynthesis.getVoices(),
    speak: (sentence, voice, done) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
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
      speechSynthesis.cancel();
    },
  };
}

/** The one reader of the page: two voices at once help nobody. */
export const pageReader = new ReadAloud(platformSynthesis());

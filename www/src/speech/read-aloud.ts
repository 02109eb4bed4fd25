/**
 * Reads text aloud by the platform’s speech synthesis: one reading at a time on the page, sentence by sentence.
 *
 * Only voices that are on this computer are used: others send the text away, and nothing leaves the machine.
 */

/** What is needed of the platform. */
export interface Synthesis {
  /** The voices, once the platform knows them. */
  voices(): Promise<readonly Voice[]>;
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

/** The tags by which platforms name a language: `zh_CN` on Android, `cmn` where Chinese is told by its spoken kinds. */
function tagsOf(voice: Voice): { language: string; tag: string } {
  const tag = voice.lang
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^cmn\b/u, 'zh');
  return { language: tag.split('-')[0] ?? '', tag };
}

/** A voice of this computer for a language, of China where it is Chinese; `null` where there is none. */
export function pickVoice(voices: readonly Voice[], lang: string): Voice | null {
  const { language } = tagsOf({ lang, localService: true });
  const own = voices.filter((voice) => voice.localService && tagsOf(voice).language === language);
  // Cantonese goes by the same language: whatever else there is comes before it.
  const spoken = own.filter((voice) => !/^zh-(?:hant-)?(?:hk|mo)\b/u.test(tagsOf(voice).tag));
  const mainland = spoken.find((voice) => /^zh-(?:hans-)?cn\b/u.test(tagsOf(voice).tag));
  return mainland ?? spoken[0] ?? own[0] ?? null;
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
  async voiceFor(lang: string): Promise<Voice | null> {
    return pickVoice((await this.#synthesis?.voices()) ?? [], lang);
  }

  /** Whether what was begun by `reader` is being read. */
  isReading(reader: object): boolean {
    return this.#reader === reader;
  }

  /** Whether anything is being read. */
  get isSpeaking(): boolean {
    return this.#reader !== null;
  }

  /** Reads a text, after what is being read was stopped; `false` where there is no voice. */
  async start(reader: object, text: string, lang: string): Promise<boolean> {
    this.stop();
    this.#run += 1;
    const run = this.#run;
    const voice = await this.voiceFor(lang);
    if (!voice) return false;
    // Something else may have begun, or all been stopped, while the voices were asked for.
    if (run !== this.#run) return true;
    this.#reader = reader;
    this.#tell();
    this.#speak(cutForSpeech(text), 0, voice, run);
    return true;
  }

  /** Stops what is being read, and what was about to be. */
  stop(): void {
    this.#run += 1;
    if (!this.#reader) return;
    this.#reader = null;
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

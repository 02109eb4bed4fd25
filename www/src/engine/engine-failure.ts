/** A failure with a name, as an exception. */
import type { Error as CoreError, Localized } from '../protocol/contract.js';
import { failure, type FailureCode } from '../protocol/failures.js';

/** Carries the code, what it is about, and the sentences in both languages. */
export class EngineFailure extends Error {
  readonly code: string;
  readonly subject: string | null;
  readonly sentence: Localized;
  readonly advice: Localized;

  constructor(error: CoreError) {
    super(`${error.code}: ${error.message.en}`);
    this.name = 'EngineFailure';
    this.code = error.code;
    this.subject = error.subject;
    this.sentence = error.message;
    this.advice = error.advice;
  }

  /** The failure of this name. */
  static named(code: FailureCode, subject: string | null = null): EngineFailure {
    return new EngineFailure(failure(code, subject));
  }
}

/** The error of a call that was given up. */
export function abortError(): DOMException {
  return new DOMException('The call was given up.', 'AbortError');
}

/** Whether something caught is only a call that was given up. */
export function isAbort(caught: unknown): boolean {
  return caught instanceof DOMException && caught.name === 'AbortError';
}

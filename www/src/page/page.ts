/** The page: top bar, first screen, drop and paste; begun by main.ts, it uses the element as any other page would. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { stringsFor, type Strings } from '../i18n/languages.js';
import { pageReader } from '../speech/platform.js';
import { tokenCss } from '../style/tokens.js';
import type { BulletinLens } from '../widget/define.js';
import type { FileAtPath } from '../widget/incoming.js';
import { drawDisplaySettings, sizeInUse } from './display-settings.js';
import { watchDrops } from './drops.js';
import { readPreferences, savePreferences, type Preferences } from './preferences.js';
import { inNextTask } from '../timing/next-task.js';
import { keepForOffline, type NewVersion } from './offline.js';
import { fetchSamples, type Sample } from './samples.js';

const store = (): Storage => localStorage;

const root = document.documentElement;
const bar = must('#bar');
const welcome = must('#welcome');
const over = must('#over');
const lens = document.querySelector('bulletin-lens') ?? document.createElement('bulletin-lens');
/** The element’s own code comes behind the first screen, and what waited for it behind that, so that none holds the other up. */
const coming = import('../widget/define.js').then(() => new Promise<void>(inNextTask));
/** The element once its code is there. */
let element: BulletinLens | null = null;

let preferences = readPreferences(store);
let samples: readonly Sample[] | 'failed' = [];
let dropping = false;
let pasteIsEmpty = false;
let folderIsCut = false;
let newVersion: NewVersion | null = null;
let isWithoutVoice = false;
/** Whether the element’s code could not be fetched. */
let cannotCome = false;

function must(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

function bulletinCount(): number {
  return element?.bulletinCount ?? 0;
}

/** Does something with the element as soon as it can. */
function withElement(action: (ready: BulletinLens) => void): void {
  if (element) action(element);
  else
    void coming.then(() => {
      action(lens);
    });
}

// --- What the reader does -------------------------------------------------------------------

function prefer(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  savePreferences(store, preferences);
  draw();
  if (change.readAloud !== undefined) void lookForVoice();
}

/** Where texts are to be read aloud: says at once whether this computer can. */
async function lookForVoice(): Promise<void> {
  isWithoutVoice = preferences.readAloud && (await pageReader.voiceFor('zh-CN')) === null;
  draw();
}

function openFiles(files: readonly (File | FileAtPath)[]): void {
  folderIsCut = false;
  if (files.length > 0) {
    withElement((ready) => {
      ready.openFiles(files);
    });
  }
  draw();
}

function chooseFiles(): void {
  over.querySelector<HTMLInputElement>('input.files')?.click();
}

function chooseFolder(): void {
  over.querySelector<HTMLInputElement>('input.folder')?.click();
}

function takeChosen(event: Event): void {
  const input = event.target as HTMLInputElement;
  openFiles([...(input.files ?? [])]);
  // So that choosing the same file again is a change again.
  input.value = '';
}

function openSample(sample: Sample): void {
  const title = preferences.language === 'en' ? sample.titleEn : sample.titleZh;
  withElement((ready) => {
    ready.openAddress(sample.address, title);
  });
}

function pasteDialog(): HTMLDialogElement | null {
  return over.querySelector('dialog');
}

function askForText(): void {
  pasteDialog()?.showModal();
}

function takePasted(event: Event): void {
  event.preventDefault();
  const area = over.querySelector('textarea');
  if (!area) return;
  pasteIsEmpty = area.value.trim() === '';
  if (pasteIsEmpty) {
    draw();
    area.focus();
    return;
  }
  const { value } = area;
  withElement((ready) => {
    ready.openText(value);
  });
  area.value = '';
  pasteDialog()?.close();
  draw();
}

function skip(event: Event): void {
  event.preventDefault();
  if (element?.report) element.focus();
  else welcome.querySelector<HTMLElement>('button')?.focus();
}

// --- What it looks like ---------------------------------------------------------------------

function draw(): void {
  const { language, theme, simple } = preferences;
  const strings = stringsFor(language);
  root.lang = language;
  root.dataset['theme'] = theme;
  root.dataset['size'] = sizeInUse(preferences);
  root.toggleAttribute('data-simple', simple);
  document.title = strings.page.name;
  lens.lang = language;
  lens.theme = theme;
  lens.simple = simple;
  lens.readAloud = preferences.readAloud;
  lens.proofOff = preferences.proofOff;
  render(drawBar(strings), bar);
  render(drawWelcome(strings), welcome);
  render(drawOver(strings), over);
}

function drawBar(strings: Strings): TemplateResult {
  const words = strings.page;
  const { language } = preferences;
  const other = language === 'en' ? 'zh-CN' : 'en';
  return html`<a class="skip" href="#content" @click=${skip}>${words.skip}</a>
    <header class="bar">
      <h1>${words.name}</h1>
      ${
        bulletinCount() === 0
          ? nothing
          : html`<div class="actions">
              <button type="button" class="accent" @click=${chooseFiles}>${words.open}</button>
              <button type="button" class="plain-button" @click=${chooseFolder}>
                ${strings.many.openFolder}
              </button>
              <button type="button" class="plain-button" @click=${askForText}>
                ${words.paste}
              </button>
            </div>`
      }
      <div class="settings">
        ${drawDisplaySettings(preferences, strings, isWithoutVoice, prefer)}
        <button
          type="button"
          class="plain-button"
          lang=${other}
          @click=${() => {
            prefer({ language: other });
          }}
        >
          ${other === 'en' ? 'English' : '中文'}
        </button>
      </div>
    </header>`;
}

function drawWelcome(strings: Strings): TemplateResult {
  const words = strings.page;
  return html`<div class="welcome">
    <p class="promise">${words.promise}</p>
    ${cannotCome ? html`<p class="wrong" role="alert">${words.cannotCome}</p>` : nothing}
    <div class="target ${dropping ? 'now' : ''}">
      <p class="invite">${dropping ? words.dropNow : words.drop}</p>
      <p class="ways">
        <button type="button" class="accent" @click=${chooseFiles}>${words.choose}</button>
        <button type="button" @click=${chooseFolder}>${strings.many.openFolder}</button>
        <button type="button" @click=${askForText}>${words.paste}</button>
      </p>
      <p class="note">${words.formats}</p>
    </div>
    <div class="two">
      <section aria-labelledby="samples-title">
        <h2 id="samples-title">${words.samples}</h2>
        ${drawSamples(strings)}
      </section>
      <section aria-labelledby="what-title">
        <h2 id="what-title">${words.what}</h2>
        <ul class="what">
          ${words.whatItems.map((item) => html`<li>${item}</li>`)}
        </ul>
      </section>
    </div>
  </div>`;
}

function drawSamples(strings: Strings): TemplateResult {
  if (samples === 'failed') return html`<p class="note">${strings.page.samplesFailed}</p>`;
  const english = preferences.language === 'en';
  return html`<ul class="samples">
    ${samples.map(
      (sample) =>
        html`<li>
          <button
            type="button"
            class="sample"
            @click=${() => {
              openSample(sample);
            }}
          >
            <span class="sample-title">${english ? sample.titleEn : sample.titleZh}</span>
            <span class="note">${english ? sample.noteEn : sample.noteZh}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function drawOver(strings: Strings): TemplateResult {
  const words = strings.page;
  return html`
    <input
      class="files"
      type="file"
      multiple
      hidden
      accept=".txt,text/plain"
      @change=${takeChosen}
    />
    <input class="folder" type="file" webkitdirectory hidden @change=${takeChosen} />
    <div class="cut" role="status">
      ${
        folderIsCut
          ? html`<p>
              ${strings.many.folderUnread}
              <button
                type="button"
                class="plain-button"
                @click=${() => {
                  folderIsCut = false;
                  draw();
                }}
              >
                ${strings.frame.dismiss}
              </button>
            </p>`
          : nothing
      }
    </div>
    <div class="veil" ?hidden=${!dropping || bulletinCount() === 0} aria-hidden="true">
      <p>${words.dropNow}</p>
    </div>
    ${
      newVersion
        ? html`<p class="update" role="status">
            ${words.newVersion}
            <button type="button" class="accent" @click=${newVersion}>${words.takeVersion}</button>
          </p>`
        : nothing
    }
    <dialog class="paste" aria-labelledby="paste-title">
      <form method="dialog" @submit=${takePasted}>
        <h2 id="paste-title">${words.pasteTitle}</h2>
        <label>
          <span class="note">${words.pasteLabel}</span>
          <textarea
            rows="12"
            lang="zh-CN"
            spellcheck="false"
            aria-describedby="paste-empty"
            aria-invalid=${pasteIsEmpty ? 'true' : 'false'}
          ></textarea>
        </label>
        <p class="wrong" id="paste-empty" role="alert">${pasteIsEmpty ? words.pasteEmpty : ''}</p>
        <p class="ways">
          <button type="submit" class="accent">${words.pasteGo}</button>
          <button
            type="button"
            @click=${() => {
              pasteIsEmpty = false;
              pasteDialog()?.close();
              draw();
            }}
          >
            ${strings.common.cancel}
          </button>
        </p>
      </form>
    </dialog>
  `;
}

// --- The view in the address ----------------------------------------------------------------

/** The address stands behind `#/`; an empty one is the overview. */
function addressInBar(): string {
  const address = location.hash.replace(/^#\/?/, '');
  return address === '' ? 'overview' : address;
}

function followAddress(): void {
  if (element) element.address = addressInBar();
}

lens.addEventListener('bulletin-lens-view', (event) => {
  const { address, isStep } = event.detail;
  if (address === addressInBar()) return;
  // A control changes where the reader is, a step leads somewhere from which there is a way back.
  if (isStep) location.hash = `/${address}`;
  else history.replaceState(history.state, '', `#/${address}`);
});
window.addEventListener('hashchange', followAddress);
lens.addEventListener('bulletin-lens-lexicon', (event) => {
  if (event.detail.text === preferences.lexicon) return;
  preferences = { ...preferences, lexicon: event.detail.text };
  savePreferences(store, preferences);
});
lens.addEventListener('bulletin-lens-proof', (event) => {
  prefer({ proofOff: event.detail.off });
});

// --- The beginning --------------------------------------------------------------------------

lens.addEventListener('bulletin-lens-ready', () => {
  // The button that opened it went away with the first screen: the keyboard goes on where the reader looks.
  const focused = document.activeElement;
  const lost = focused === null || focused === document.body || welcome.contains(focused);
  if (!lost) return;
  void lens.updateComplete.then(() => {
    // With the next frame, which lays the page out anyway: focus asks where its element is.
    requestAnimationFrame(() => {
      lens.focus({ preventScroll: true });
    });
  });
});
for (const happening of [
  'bulletin-lens-ready',
  'bulletin-lens-error',
  'bulletin-lens-list',
] as const) {
  lens.addEventListener(happening, draw);
}

watchDrops(window, {
  over: (isOver) => {
    dropping = isOver;
    draw();
  },
  files: openFiles,
  folderCut: () => {
    folderIsCut = true;
    draw();
  },
  text: (text) => {
    withElement((ready) => {
      ready.openText(text);
    });
  },
});

const tokens = new CSSStyleSheet();
tokens.replaceSync(tokenCss(':root'));
document.adoptedStyleSheets = [...document.adoptedStyleSheets, tokens];

keepForOffline((take) => {
  newVersion = take;
  draw();
});

if (preferences.readAloud) void lookForVoice();
welcome.replaceChildren();
draw();
coming.then(
  () => {
    element = lens;
    if (preferences.lexicon !== '') lens.lexicon = preferences.lexicon;
    followAddress();
    draw();
  },
  (cause: unknown) => {
    console.error(cause);
    cannotCome = true;
    draw();
  },
);

fetchSamples(document.baseURI)
  .then((found) => {
    samples = found;
  })
  .catch((cause: unknown) => {
    console.error(cause);
    samples = 'failed';
  })
  .finally(draw);

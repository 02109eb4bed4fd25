/**
 * The beginning: has the parts of the page come one after the other, each in a task of its own, so that the window
 * answers between them. All of them are being fetched meanwhile: the head of index.html names them.
 */

const PARTS = [
  () => import('lit'),
  () => import('../i18n/zh-cn.js'),
  () => import('../i18n/en.js'),
  () => import('./page.js'),
];

/** Until the page can take a file, the browser would open a dropped one in its place: the pointer says that it is not taken. */
const ready = new AbortController();
addEventListener(
  'dragover',
  (event) => {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  },
  { signal: ready.signal },
);

for (const part of PARTS) await part();
ready.abort();

export {};

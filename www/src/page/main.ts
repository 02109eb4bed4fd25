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

for (const part of PARTS) await part();

export {};

/** The colours, faces and steps of the product, once; every sheet and every chart reads them as custom properties. */

/** The colours of one theme, by token. */
export type Palette = Record<ColourToken, string>;

/** The colour tokens, as in `--bl-<token>`. */
export type ColourToken =
  | 'paper'
  | 'sheet'
  | 'wash'
  | 'ink'
  | 'ink-2'
  | 'hairline'
  | 'rule'
  | 'vermilion'
  | 'indigo'
  | 'on-vermilion'
  | 'highlight'
  | 'seq-0'
  | 'seq-1'
  | 'seq-2'
  | 'seq-3'
  | 'seq-4'
  | 'seq-5';

/** Ink on paper. The sequential steps are even in OKLab from #F2EFE8 to #1F3F5F. */
export const light: Palette = {
  paper: '#FBFAF7',
  sheet: '#FFFFFF',
  wash: '#F3F0E9',
  ink: '#1B1D1F',
  'ink-2': '#565B61',
  hairline: '#DEDBD3',
  rule: '#857F72',
  vermilion: '#B4261C',
  indigo: '#1F5A93',
  'on-vermilion': '#FFFFFF',
  highlight: '#F9E2DC',
  'seq-0': '#F2EFE8',
  'seq-1': '#C4C9CC',
  'seq-2': '#99A5B0',
  'seq-3': '#6E8295',
  'seq-4': '#46607A',
  'seq-5': '#1F3F5F',
};

/** The same by night: more is lighter. */
export const dark: Palette = {
  paper: '#16181B',
  sheet: '#1D2024',
  wash: '#24282D',
  ink: '#E9E7E2',
  'ink-2': '#A9AFB6',
  hairline: '#33383E',
  rule: '#737A82',
  vermilion: '#F0836F',
  indigo: '#7FB2E5',
  'on-vermilion': '#16181B',
  highlight: '#4A2620',
  'seq-0': '#1F2328',
  'seq-1': '#3C434C',
  'seq-2': '#5B6672',
  'seq-3': '#7C8C9B',
  'seq-4': '#9FB3C7',
  'seq-5': '#C4DCF4',
};

/** In print the paper is the printer’s. */
const printed: Palette = { ...light, paper: '#FFFFFF', sheet: '#FFFFFF' };

/** High contrast by day: black on white, and no grey that carries words. */
export const contrastLight: Palette = {
  paper: '#FFFFFF',
  sheet: '#FFFFFF',
  wash: '#EDEDED',
  ink: '#000000',
  'ink-2': '#1F1F1F',
  hairline: '#6B6B6B',
  rule: '#000000',
  vermilion: '#8A0F06',
  indigo: '#0B3A75',
  'on-vermilion': '#FFFFFF',
  highlight: '#FFE08A',
  'seq-0': '#F4F4F4',
  'seq-1': '#D0D0D0',
  'seq-2': '#A9A9A9',
  'seq-3': '#6E6E6E',
  'seq-4': '#404040',
  'seq-5': '#000000',
};

/** High contrast by night: white on black. */
export const contrastDark: Palette = {
  paper: '#000000',
  sheet: '#000000',
  wash: '#1C1C1C',
  ink: '#FFFFFF',
  'ink-2': '#EDEDED',
  hairline: '#9A9A9A',
  rule: '#FFFFFF',
  vermilion: '#FFB199',
  indigo: '#9CCBFF',
  'on-vermilion': '#000000',
  highlight: '#4A2200',
  'seq-0': '#141414',
  'seq-1': '#333333',
  'seq-2': '#525252',
  'seq-3': '#858585',
  'seq-4': '#BDBDBD',
  'seq-5': '#FFFFFF',
};

/**
 * The pairs in use, foreground first, with the contrast each must have: 4.5 for text (WCAG 2.2,
 * 1.4.3), 3 for what only has to be seen (1.4.11).
 */
export const pairsInUse: readonly (readonly [ColourToken, ColourToken, number])[] = [
  ['ink', 'paper', 4.5],
  ['ink', 'sheet', 4.5],
  ['ink', 'wash', 4.5],
  ['ink', 'highlight', 4.5],
  ['ink-2', 'paper', 4.5],
  ['ink-2', 'sheet', 4.5],
  ['ink-2', 'wash', 4.5],
  ['vermilion', 'paper', 4.5],
  ['vermilion', 'sheet', 4.5],
  ['vermilion', 'wash', 4.5],
  ['vermilion', 'highlight', 4.5],
  ['indigo', 'paper', 4.5],
  ['indigo', 'sheet', 4.5],
  ['indigo', 'wash', 4.5],
  ['on-vermilion', 'vermilion', 4.5],
  ['rule', 'paper', 3],
  ['rule', 'sheet', 3],
  // Numbers on the cells of a chart; no text stands on the middle step.
  ['ink', 'seq-0', 4.5],
  ['ink', 'seq-1', 4.5],
  ['ink', 'seq-2', 4.5],
  ['paper', 'seq-4', 4.5],
  ['paper', 'seq-5', 4.5],
];

const SANS =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

const constants = `
  --bl-serif: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --bl-sans: ${SANS};
  --bl-size-1: 0.8125rem;
  --bl-size-2: 0.9375rem;
  --bl-size-3: 1.0625rem;
  --bl-size-4: 1.25rem;
  --bl-size-5: 1.625rem;
  --bl-size-6: 2.125rem;
  --bl-target: 2.25rem;
  --bl-radius: 4px;
`;

function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([token, colour]) => `--bl-${token}: ${colour};`)
    .join(' ');
}

/**
 * The tokens as CSS for one root: `:host` in a shadow tree, `:root` on a page. The root’s `theme`
 * attribute decides; without it, or with `auto`, the system does.
 */
export function tokenCss(root: ':host' | ':root'): string {
  const chosen = (theme: string): string =>
    root === ':host' ? `:host([theme="${theme}"])` : `:root[data-theme="${theme}"]`;
  const simple = root === ':host' ? ':host([simple])' : ':root[data-simple]';
  // Latin letters look better in the system’s own face than in the Latin of a Chinese one.
  const english = root === ':host' ? ':host(:lang(en))' : ':root:lang(en)';
  return `
    ${root} { ${constants} ${declarations(light)} color-scheme: light; }
    ${english} { --bl-sans: system-ui, ${SANS}; }
    @media (prefers-color-scheme: dark) { ${root} { ${declarations(dark)} color-scheme: dark; } }
    @media (prefers-contrast: more) { ${root} { ${declarations(contrastLight)} color-scheme: light; } }
    @media (prefers-contrast: more) and (prefers-color-scheme: dark) {
      ${root} { ${declarations(contrastDark)} color-scheme: dark; }
    }
    ${chosen('light')} { ${declarations(light)} color-scheme: light; }
    ${chosen('dark')} { ${declarations(dark)} color-scheme: dark; }
    ${chosen('contrast')} { ${declarations(contrastLight)} color-scheme: light; }
    @media (prefers-color-scheme: dark) {
      ${chosen('contrast')} { ${declarations(contrastDark)} color-scheme: dark; }
    }
    ${simple} { --bl-target: 2.75rem; }
    @media (pointer: coarse) { ${root} { --bl-target: 2.75rem; } }
    @media print { ${root}, ${chosen('dark')}, ${chosen('contrast')} { ${declarations(printed)} color-scheme: light; } }
  `;
}

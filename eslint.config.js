/** What a reader of our TypeScript and scripts may rely on; types come from tsc, layout from prettier. */
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';

/** Ways for a bulletin's text to become markup, or for a style to trip the content security policy. */
const unsafeMarkup = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text from a bulletin reaches the page by text nodes only.',
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-(html|svg)|style-map/]',
    message: "unsafe-html breaks the text-node rule, style-map breaks style-src 'self'.",
  },
  {
    selector: 'TaggedTemplateExpression TemplateElement[value.raw=/\\sstyle=/]',
    message:
      "A style attribute violates style-src 'self'; use a class or a presentation attribute.",
  },
];

export default tseslint.config(
  { ignores: ['target', 'node_modules', '.tools', 'www/dist', 'www/wasm', 'screenshots'] },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['www/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['www/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...unsafeMarkup],
    },
  },
  {
    files: ['www/src/charts/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/engine/**', '**/worker/**', '**/views/**', '**/page/**'],
              message: 'A chart knows its data and nothing of where the data comes from.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['www/src/page/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/worker/**', '**/wasm/**'],
              message:
                'The page is a customer of the element and has no private path to the engine.',
            },
          ],
        },
      ],
    },
  },
);

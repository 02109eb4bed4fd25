/** Files that come at once: in the order people count, without what cannot be text, told apart by their folders. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, MOST_AT_ONCE, sortIncoming, type FileAtPath } from './incoming.js';

const at = (path: string, type = ''): FileAtPath => ({
  path,
  file: new File(['x'], path.slice(path.lastIndexOf('/') + 1), { type }),
});
const namesOf = (paths: readonly string[]): string[] =>
  sortIncoming(paths.map((path) => at(path))).files.map(({ name }) => name);

describe('files that come at once', () => {
  it('are read in the order in which people count', () => {
    expect(namesOf(['第10期.txt', '第2期.txt', '第1期.txt'])).toEqual([
      '第1期.txt',
      '第2期.txt',
      '第10期.txt',
    ]);
  });

  it('keep their folders in their names where names repeat, and only there', () => {
    expect(namesOf(['年/2024/1.txt', '年/2023/1.txt', '年/2023/2.txt'])).toEqual([
      '年/2023/1.txt',
      '2.txt',
      '年/2024/1.txt',
    ]);
  });

  it.each([
    ['图/会场.JPG', 'picture'],
    ['说明.docx', 'document'],
    ['纪要.wps', 'document'],
    ['年报.pdf', 'document'],
    ['.DS_Store', 'hidden'],
    ['.git/a.txt', 'hidden'],
    ['~$说明.txt', 'hidden'],
    ['Thumbs.db', 'hidden'],
    ['全部.zip', 'other'],
  ])('leave out %s as %s', (path, kind) => {
    const { files, leftOut } = sortIncoming([at('1.txt'), at(path)]);
    expect(files.map(({ name }) => name)).toEqual(['1.txt']);
    expect(leftOut).toEqual([{ name: path, kind }]);
  });

  it('leave out what the system calls a picture', () => {
    expect(sortIncoming([at('1.txt'), at('扫描', 'image/png')]).leftOut).toHaveLength(1);
  });

  it('do not leave out a single file: the reader meant it', () => {
    const { files, leftOut } = sortIncoming([at('说明.docx')]);
    expect(files).toHaveLength(1);
    expect(leftOut).toEqual([]);
  });

  it('are bounded, and what lies beyond is counted', () => {
    const many = Array.from({ length: MOST_AT_ONCE + 3 }, (_, place) => at(`${String(place)}.txt`));
    const { files, beyond } = sortIncoming(many);
    expect([files.length, beyond]).toEqual([MOST_AT_ONCE, 3]);
  });

  it('are all accounted for, whatever they are called, in an order that holds for each two', () => {
    const name = fc.constantFrom(
      '第2期.txt',
      '第10期.txt',
      'a/1.txt',
      'b/1.txt',
      '.x',
      'c.png',
      'd',
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 2 }), (paths) => {
        const { files, leftOut, beyond } = sortIncoming(paths.map((path) => at(path)));
        expect(files.length + leftOut.length + beyond).toBe(paths.length);
        const left = leftOut.map((one) => one.name);
        expect(left).toEqual([...left].sort(compareNames));
      }),
    );
  });
});

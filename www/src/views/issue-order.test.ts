/** What decides the order of issues, which of them cannot be placed, and what they are called under an axis. */
import { describe, expect, it } from 'vitest';
import type { Issue } from '../protocol/contract.js';
import { orderOf, shareADate, shortIssueNames, unplacedIssues } from './issue-order.js';

const issue = (name: string, more: Partial<Issue> = {}): Issue => ({
  name,
  issue: null,
  runningIssue: null,
  date: null,
  firstArticle: 0,
  articles: 1,
  span: { utf16Start: 0, utf16End: 1 },
  ...more,
});
const number = (value: number): string => `${String(value)}期`;

describe('the order of issues', () => {
  it('is that of their dates, where all have one', () => {
    const issues = [issue('甲', { date: '2024-05-20' }), issue('乙', { date: '2024-06-20' })];
    expect(orderOf(issues)).toBe('date');
    expect(unplacedIssues(issues)).toEqual([]);
  });

  it('is that of their running numbers, else of their numbers, where not all have a date', () => {
    const dated = issue('甲', { date: '2024-05-20', issue: 5, runningIssue: 105 });
    expect(orderOf([dated, issue('乙', { issue: 6, runningIssue: 106 })])).toBe('running');
    expect(orderOf([dated, issue('乙', { issue: 6 })])).toBe('number');
  });

  it('is that of names where no field is on all, and those without a date cannot be placed', () => {
    const issues = [issue('甲', { date: '2024-05-20' }), issue('乙')];
    expect(orderOf(issues)).toBe('name');
    expect(unplacedIssues(issues).map(({ name }) => name)).toEqual(['乙']);
  });

  it('is open where dates are the same', () => {
    const may = { date: '2024-05-20' };
    expect(shareADate([issue('甲', may), issue('乙', may)])).toBe(true);
    expect(shareADate([issue('甲', may), issue('乙')])).toBe(false);
  });
});

describe('the short name of an issue', () => {
  it('is its number where that tells the issues apart', () => {
    const issues = [issue('甲.txt', { issue: 5 }), issue('乙.txt', { issue: 6 })];
    expect(shortIssueNames(issues, number)).toEqual(['5期', '6期']);
  });

  it('is its date where numbers begin anew each year', () => {
    const issues = [
      issue('甲.txt', { issue: 1, date: '2023-01-10' }),
      issue('乙.txt', { issue: 1, date: '2024-01-10' }),
    ];
    expect(shortIssueNames(issues, number)).toEqual(['2023-01-10', '2024-01-10']);
  });

  it('is its file name without the ending where there is nothing else', () => {
    expect(shortIssueNames([issue('五月.txt'), issue('六月.txt')], number)).toEqual([
      '五月',
      '六月',
    ]);
  });
});

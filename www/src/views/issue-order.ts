/** By what issues stand in the order of time, said as the core does it, and what they are called under an axis. */
import type { Issue } from '../protocol/contract.js';

/** What decides: what every issue has. */
export type IssueOrder = 'date' | 'running' | 'number' | 'name';

/** What decides the order of issues; without a field that all have, their names do. */
export function orderOf(issues: readonly Issue[]): IssueOrder {
  if (issues.every(({ date }) => date !== null)) return 'date';
  if (issues.every(({ runningIssue }) => runningIssue !== null)) return 'running';
  return issues.every(({ issue }) => issue !== null) ? 'number' : 'name';
}

/** The issues whose place in time nobody can tell: where names decide, those without a date. */
export function unplacedIssues(issues: readonly Issue[]): Issue[] {
  return orderOf(issues) === 'name' ? issues.filter(({ date }) => date === null) : [];
}

/** Whether several issues have one date. */
export function shareADate(issues: readonly Issue[]): boolean {
  const dates = issues.flatMap(({ date }) => date ?? []);
  return new Set(dates).size < dates.length;
}

/** A name short enough for an axis: the number where it tells the issues apart, else what decides their order. */
export function shortIssueNames(
  issues: readonly Issue[],
  write: (number: number) => string,
): string[] {
  const numbers = issues.map(({ issue }) => issue);
  const areApart = !numbers.includes(null) && new Set(numbers).size === numbers.length;
  const order = orderOf(issues);
  return issues.map(({ name, issue, runningIssue, date }) => {
    const number = areApart ? issue : order === 'running' ? runningIssue : null;
    if (number !== null) return write(number);
    return (order === 'date' ? date : null) ?? name.replace(/\.[^.]{1,5}$/u, '');
  });
}

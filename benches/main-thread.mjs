/**
 * Reads from Chromium’s own trace how long the tasks of a page’s main thread took: by the clock, and how much of that the
 * thread was running. The rest it waited for a processor that others had, which on a small machine is as often as not more.
 */

/** A page may hold the main thread no longer than this (https://web.dev/articles/rail). */
export const LONG_TASK_MS = 50;

/** The outermost frame of what a thread does, and the marks of `step`. */
const CATEGORIES = ['toplevel', 'blink.user_timing'];
const TASK = 'ThreadControllerImpl::RunTask';
const STEP = 'step: ';

/** Watches the main thread of `page`, alone in its `browser` meanwhile, from now on. */
export async function watchMainThread(browser, page) {
  await browser.startTracing(page, { categories: CATEGORIES });
  return {
    /** Names what is done from now on. */
    step: (name) => page.evaluate((mark) => performance.mark(mark).name, `${STEP}${name}`),
    /** Ends the watch; every task since the first step: `step`, `duration` and `running`, in milliseconds. */
    stop: async () => tasksOf(JSON.parse(await browser.stopTracing())),
  };
}

function tasksOf({ traceEvents }) {
  const steps = traceEvents
    .filter(({ name }) => name.startsWith(STEP))
    .sort((one, other) => one.ts - other.ts);
  const [first] = steps;
  if (!first) throw new Error('nothing was done while the main thread was watched');
  const tasks = traceEvents
    .filter(({ name, pid, tid, dur }) => {
      return name === TASK && pid === first.pid && tid === first.tid && dur !== undefined;
    })
    .map(({ ts, dur, tdur }) => ({
      // A task belongs to the step that began before it was over.
      step: steps.findLast((step) => step.ts <= ts + dur)?.name.slice(STEP.length),
      duration: dur / 1000,
      running: (tdur ?? 0) / 1000,
    }))
    .filter(({ step }) => step !== undefined);
  if (tasks.length === 0) throw new Error('the trace holds no tasks of the main thread');
  return tasks;
}

/** What a reader wants to know of tasks: the long ones, and the one that ran longest. */
export function summariseTasks(tasks) {
  const longest = (by) => tasks.reduce((most, task) => (task[by] > most[by] ? task : most));
  return {
    count: tasks.length,
    long: tasks.filter(({ duration }) => duration >= LONG_TASK_MS),
    longest: longest('duration'),
    busiest: longest('running'),
  };
}

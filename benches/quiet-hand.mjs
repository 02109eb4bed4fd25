/**
 * Works a page in Chromium without weighing on it. The locators of a browser library send a script of several hundred
 * kilobytes into the page and look through all of it again and again, which shows up as tasks of the page's own thread;
 * this hand has a few small functions in the page, and presses by the browser's own input.
 */

/** Runs in the page before anything else: `globalThis.hand`. */
function prepare() {
  /** The first element of a path of selectors, each inside the shadow root of the one before. */
  const find = (...path) =>
    path.reduce((found, selector, at) => {
      const root = at === 0 ? document : found?.shadowRoot;
      return root?.querySelector(selector) ?? null;
    }, null);
  /** All elements inside `root` that are shown and match, in whatever shadow root they are. */
  const allIn = (root, selector) => {
    const found = [];
    const look = (one) => {
      for (const element of one.querySelectorAll('*')) {
        if (element.matches(selector) && element.checkVisibility()) found.push(element);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    if (root) look(root.shadowRoot ?? root);
    return found;
  };
  // Behind the frame and not in it: what the hand looks at is laid out then, and its own work is in none of the page’s tasks.
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  /** Looks once a frame until `condition` holds; the time in milliseconds since the page began. */
  const until = async (condition) => {
    while (!condition()) await frame();
    return performance.now();
  };
  globalThis.hand = { find, allIn, frame, until };
}

/** A page that is worked by hand: to be made before the page is opened. */
export async function quietHand(context) {
  const page = await context.newPage();
  await page.addInitScript(prepare);
  const session = await context.newCDPSession(page);

  /** Drags files from the disk onto the page and lets go. */
  const dropFiles = async (files) => {
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
    }
  };

  /** Presses what `look`, run in the page with `argument`, brings back; whether there was anything. */
  const press = async (look, argument) => {
    const found = await page.evaluateHandle(look, argument);
    const place = await page.evaluate((element) => {
      if (!element) return null;
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, found);
    if (place) await page.mouse.click(place.x, place.y);
    return place !== null;
  };

  return { page, session, dropFiles, press };
}

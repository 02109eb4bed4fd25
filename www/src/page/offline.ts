/** Keeps the site on the machine, so that it opens without a network; tells when a new version waits. */

/** Long enough between two looks for a new version. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;

/** Keeping the site fetches every file of it: it waits until nothing has happened for so long. */
const REST_MS = 2_000;

/** A page that never rests is kept all the same. */
const LATEST_MS = 60_000;

/** What a reader does, and what comes of it. */
const HAPPENINGS = ['pointerdown', 'keydown', 'dragover', 'drop', 'bulletin-lens-ready'] as const;

/** What the page is told: take the new version by calling it. */
export type NewVersion = () => void;

/**
 * Registers the service worker once the page has come to rest. Where the page is not served securely, or the browser
 * forbids it, the page works as before.
 */
export function keepForOffline(told: (take: NewVersion) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !isSecureContext) return;
  const start = (): void => {
    register(told).catch((cause: unknown) => {
      console.info('The page cannot be kept for use without a network.', cause);
    });
  };
  if (document.readyState === 'complete') whenAtRest(start);
  else
    addEventListener(
      'load',
      () => {
        whenAtRest(start);
      },
      { once: true },
    );
}

/** What the reader came for goes first: on a machine of two processors, keeping the site would take one of them. */
function whenAtRest(then: () => void): void {
  const watching = new AbortController();
  const come = (): void => {
    watching.abort();
    clearTimeout(atRest);
    clearTimeout(atLatest);
    then();
  };
  const atLatest = setTimeout(come, LATEST_MS);
  let atRest = setTimeout(come, REST_MS);
  for (const happening of HAPPENINGS) {
    addEventListener(
      happening,
      () => {
        clearTimeout(atRest);
        atRest = setTimeout(come, REST_MS);
      },
      { signal: watching.signal, passive: true, capture: true },
    );
  }
}

async function register(told: (take: NewVersion) => void): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = (await serviceWorker.register('./service-worker.js')) as
    ServiceWorkerRegistration | undefined;
  if (!registration) return;
  const reload = (): void => {
    location.reload();
  };
  let isAsked = false;
  let hadController = serviceWorker.controller !== null;
  const tell = (waiting: ServiceWorker): void => {
    told(() => {
      isAsked = true;
      waiting.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  serviceWorker.addEventListener('controllerchange', () => {
    // Only a reader who asked for it is taken to the new version: what is open is read anew. Where another window
    // asked, the files of this version are gone, and this one is told too.
    if (isAsked) reload();
    else if (hadController) told(reload);
    hadController = true;
  });
  const watch = (worker: ServiceWorker): void => {
    worker.addEventListener('statechange', () => {
      // Without a controller it is the first version, and nothing is new.
      if (worker.state === 'installed' && serviceWorker.controller) tell(worker);
    });
  };
  if (registration.waiting && serviceWorker.controller) tell(registration.waiting);
  if (registration.installing) watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) watch(registration.installing);
  });
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < LOOK_AGAIN_MS) return;
    looked = Date.now();
    registration.update().catch((cause: unknown) => {
      console.info('No new version could be looked for.', cause);
    });
  });
}

/** Keeps the site on the machine, so that it opens without a network; tells when a new version waits. */

/** Long enough between two looks for a new version. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;

/** A page that never rests is kept all the same. */
const LATEST_MS = 10_000;

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
  // Keeping the site fetches every file of it: what the reader came for goes first.
  const whenIdle = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: LATEST_MS });
    else start();
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
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

/** Where the core is fetched from. */

/** The absolute address of the core. */
export function resolveWasmUrl(
  asset: string,
  base: string | null,
  moduleUrl: string,
  pageUrl: string,
): string {
  const besideModule = new URL(asset, moduleUrl);
  if (base === null || base.trim() === '') return besideModule.href;
  const folder = new URL(base.endsWith('/') ? base : `${base}/`, pageUrl);
  const fileName = besideModule.pathname.slice(besideModule.pathname.lastIndexOf('/') + 1);
  return new URL(fileName, folder).href;
}

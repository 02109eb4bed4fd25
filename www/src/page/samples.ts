/** The sample bulletins that come with the page. */

/** One sample. */
export interface Sample {
  /** Its absolute address. */
  address: string;
  titleZh: string;
  titleEn: string;
  noteZh: string;
  noteEn: string;
}

type Listed = Omit<Sample, 'address'> & { file: string };

/** The samples in `samples/index.json` beside the page. */
export async function fetchSamples(pageUrl: string): Promise<Sample[]> {
  const list = new URL('samples/index.json', pageUrl);
  const response = await fetch(list);
  if (!response.ok) throw new Error(`${list.href} answered ${String(response.status)}`);
  const listed = (await response.json()) as Listed[];
  return listed.map(({ file, ...words }) => ({ ...words, address: new URL(file, list).href }));
}

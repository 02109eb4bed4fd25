/** What every export says about itself: of which bulletin, by which program and dictionary, with which settings. */
import type { Strings } from '../i18n/languages.js';
import type { Report } from '../protocol/contract.js';

/** One line of it. */
export interface ProvenanceLine {
  name: string;
  value: string;
}

/** What is known besides the report. */
export interface ExportSettings {
  report: Report;
  /** Names of the stop-word sections that were left out. */
  excludedSections: readonly string[];
  /** The reader’s own stop words. */
  excludedTerms: readonly string[];
  strings: Strings;
  /** A BCP 47 tag, for the date. */
  language: string;
}

/** The lines, in the order in which a reader asks. */
export function describeProvenance(settings: ExportSettings, now: Date): ProvenanceLine[] {
  const { report, strings, language } = settings;
  const words = strings.export;
  const { source, generator, region, totals, issues } = report;
  const lines: (ProvenanceLine | null)[] = [
    { name: words.file, value: source.name },
    issues.length > 1
      ? { name: words.issues, value: strings.common.listOf(issues.map((one) => one.name)) }
      : null,
    { name: words.checksum, value: `${source.checksum} (${words.length(source.utf16Length)})` },
    { name: words.city, value: region ? `${region.name} ${region.code}` : words.noCity },
    { name: words.size, value: words.sizeOf(totals.articles, totals.tokens) },
    {
      name: words.leftOut,
      value:
        settings.excludedSections.length === 0
          ? words.nothing
          : strings.common.listOf([...settings.excludedSections]),
    },
    settings.excludedTerms.length === 0
      ? null
      : { name: words.ownStopWords, value: strings.common.listOf([...settings.excludedTerms]) },
    { name: words.program, value: `${generator.name} ${generator.version}` },
    {
      name: words.dictionary,
      value: words.dictionaryOf(
        generator.dictionary,
        generator.dictionaryWords,
        generator.userWords,
      ),
    },
    {
      name: words.date,
      value: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(
        now,
      ),
    },
  ];
  return lines.filter((line) => line !== null);
}

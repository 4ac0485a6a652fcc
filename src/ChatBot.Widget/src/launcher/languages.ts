// The language of the interface, and the only words that are needed before the panel is there.

const labels: Readonly<Record<string, string>> = {
  ar: "اطرح سؤالاً",
  en: "Ask a question",
  es: "Haga una pregunta",
  fr: "Poser une question",
  ru: "Задать вопрос",
  zh: "提问",
};

/** The first language, of those wished for, that there are words in. */
export function choose(wished: readonly (string | null | undefined)[], extra: ReadonlyMap<string, unknown>): string {
  const primary = wished.map(tag => (tag ?? "").toLowerCase().split("-")[0]!);
  return primary.find(tag => tag in labels || extra.has(tag)) ?? "en";
}

export function label(language: string): string {
  return labels[language] ?? labels.en!;
}

/** Whether a language is written from right to left. */
export function isRtl(language: string): boolean {
  return /^(ar|fa|he|ur)$/.test(language);
}

// Times as people say them, in the language of the page and the time zone of the machine.

export type Language = "da" | "en";

const dayMs = 86_400_000;

const localeOf = (language: Language) => (language === "da" ? "da-DK" : "en-GB");

/** "09.14" / "09:14". */
export function clockTime(time: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: "2-digit", minute: "2-digit" }).format(time);
}

/** "I dag 09.14", "I går 21.40", "3. mar. 2026". */
export function dayAndTime(time: number, language: Language, now = Date.now()): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const daysAgo = Math.ceil((midnight - time) / dayMs);
  const locale = localeOf(language);
  if (daysAgo > 1) return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(time);
  const day = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-Math.max(0, daysAgo), "day");
  return `${day.charAt(0).toLocaleUpperCase(locale)}${day.slice(1)} ${clockTime(time, language)}`;
}

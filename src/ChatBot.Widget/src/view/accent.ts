// Whatever accent a page chooses, words in it stay readable: contrast of at least 4.5 (WCAG 2.2, 1.4.3).
import type { Rgb } from "../launcher/accent.ts";

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const darkSurface: Rgb = [28, 34, 42];

/** With a margin, for surfaces that are tinted with the accent itself. */
const enough = 5.6;

/** Custom properties for the accent as a colour of words, on light and on dark. */
export function accentWords(accent: Rgb): string {
  return `--a-light:rgb(${readable(accent, white, black)});--a-dark:rgb(${readable(accent, darkSurface, white)});`;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Goes towards black or white in small steps until it can be read. */
export function readable(color: Rgb, surface: Rgb, towards: Rgb): Rgb {
  let mixed = color;
  for (let part = 0; contrast(mixed, surface) < enough && part < 1; part += 0.05) {
    mixed = color.map((c, i) => Math.round(c + (towards[i]! - c) * part)) as unknown as Rgb;
  }
  return mixed;
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

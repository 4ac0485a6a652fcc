// The accent that a page chooses, and what can be read on it.

export type Rgb = readonly [number, number, number];

/** What a browser makes of a colour's name; undefined when it is no colour, or a see-through one. */
export function parseColor(color: string): Rgb | undefined {
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas || !CSS.supports("color", color)) {
    return undefined;
  }
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [r!, g!, b!] : undefined;
}

/** Custom properties for the accent and the words on it: black or white, whichever stands out more. */
export function accentProperties(accent: Rgb): string {
  const [r, g, b] = accent.map(c => (c / 255) ** 2.2) as [number, number, number];
  return `--a:rgb(${accent});--on-a:${0.2126 * r + 0.7152 * g + 0.0722 * b < 0.18 ? "#fff" : "#000"};`;
}

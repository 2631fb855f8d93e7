import { PNG } from 'pngjs';
import { ICON_SIZE } from './package-file.ts';

/** The symbol of the colour icon stays this far from the edges, since Teams cuts the corners, and a bot's icon to a hexagon. */
const PADDING = 48;

/** What Microsoft's rules for icons say against these two; nothing when both are right. `accent` is the ground of the colour icon. */
export function checkIcons(color: Uint8Array, outline: Uint8Array, accent: string): string[] {
  return [...checkIcon('color', color, (icon) => checkColor(icon, accent)), ...checkIcon('outline', outline, checkOutline)];
}

function checkIcon(name: keyof typeof ICON_SIZE, bytes: Uint8Array, rules: (icon: PNG) => string[]): string[] {
  let icon: PNG;
  try {
    icon = PNG.sync.read(Buffer.from(bytes));
  } catch (error) {
    return [`${name}.png is no PNG that can be read (${String(error)}). Draw it anew from content/icons/${name}.svg.`];
  }
  const size = ICON_SIZE[name];
  if (icon.width !== size || icon.height !== size)
    return [
      `${name}.png is ${icon.width} by ${icon.height} pixels, not ${size} by ${size}. Make the viewBox of content/icons/${name}.svg a square.`,
    ];
  return rules(icon);
}

function checkColor(icon: PNG, accent: string): string[] {
  const ground = Buffer.from(`${accent.slice(1)}ff`, 'hex');
  const inside = (at: number) => at >= PADDING && at < icon.width - PADDING;
  const stray = pixelsOf(icon).find(({ x, y, rgba }) => !(inside(x) && inside(y)) && !rgba.equals(ground));
  return stray
    ? [
        `color.png has more than the plain colour ${accent} at ${stray.x},${stray.y}. Keep the drawing ${PADDING} pixels away from each edge.`,
      ]
    : [];
}

function checkOutline(icon: PNG): string[] {
  const pixels = pixelsOf(icon);
  const coloured = pixels.find(({ rgba }) => rgba[3] !== 0 && (rgba[0] !== 255 || rgba[1] !== 255 || rgba[2] !== 255));
  if (coloured) return [`outline.png is not white at ${coloured.x},${coloured.y}. Teams takes white on nothing only.`];
  if (!pixels.some(({ rgba }) => rgba[3] === 0)) return ['outline.png is not transparent anywhere. Teams takes white on nothing only.'];
  if (!pixels.some(({ rgba }) => rgba[3] === 255)) return ['outline.png is empty. Draw white lines in content/icons/outline.svg.'];
  return [];
}

function pixelsOf({ width, data }: PNG): { x: number; y: number; rgba: Buffer }[] {
  return Array.from({ length: data.length / 4 }, (_, at) => ({
    x: at % width,
    y: Math.floor(at / width),
    rgba: data.subarray(at * 4, at * 4 + 4),
  }));
}

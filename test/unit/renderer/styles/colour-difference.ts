// How different two colours look: as they are, and to readers who lack one kind of cone.

/** Linear-light sRGB, each 0–1. */
type Linear = readonly [number, number, number];
type Lab = readonly [number, number, number];

/** Dichromacy (severity 1.0) in linear sRGB: Machado, Oliveira & Fernandes 2009, "A Physiologically-based Model for Simulation of
 * Color Vision Deficiency", table 1. */
const machado: Readonly<Record<string, readonly Linear[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const sights = ['every cone', ...Object.keys(machado)];

/** WCAG 2.2: 1–21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(linearOf(one)), luminance(linearOf(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** CIEDE2000 between two colours (`#rrggbb`) as they are seen with one of `sights`. */
export function difference(one: string, other: string, sight: string): number {
  return ciede2000(labOf(seen(linearOf(one), sight)), labOf(seen(linearOf(other), sight)));
}

function linearOf(hex: string): Linear {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen(colour: Linear, sight: string): Linear {
  const matrix = machado[sight];
  if (!matrix) return colour;
  const [r = 0, g = 0, b = 0] = matrix.map((row) => Math.min(1, Math.max(0, dot(row, colour))));
  return [r, g, b];
}

function dot(a: Linear, b: Linear): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function luminance(colour: Linear): number {
  return dot([0.2126729, 0.7151522, 0.072175], colour);
}

/** CIELAB under D65. */
function labOf(colour: Linear): Lab {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047);
  const y = f(luminance(colour));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], colour) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Sharma, Wu & Dalal 2005, "The CIEDE2000 Color-Difference Formula", equations 2–22. */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(meanChroma7 / (meanChroma7 + 25 ** 7)));
  const [c1, h1] = polar((1 + g) * a1, b1);
  const [c2, h2] = polar((1 + g) * a2, b2);
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : h2 - h1 - 360 * Math.round((h2 - h1) / 360);
  const hueDifference = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
  const lightness = (l1 + l2) / 2;
  const chroma = (c1 + c2) / 2;
  const hue = grey ? h1 + h2 : meanHue(h1, h2);
  const t = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63);
  const rotation =
    -sin(60 * Math.exp(-(((hue - 275) / 25) ** 2))) * 2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const byLightness = (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const byChroma = (c2 - c1) / (1 + 0.045 * chroma);
  const byHue = hueDifference / (1 + 0.015 * chroma * t);
  return Math.sqrt(byLightness ** 2 + byChroma ** 2 + byHue ** 2 + rotation * byChroma * byHue);
}

/** Degrees. */
function polar(a: number, b: number): readonly [chroma: number, hue: number] {
  return [Math.hypot(a, b), a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360];
}

function meanHue(h1: number, h2: number): number {
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cos(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

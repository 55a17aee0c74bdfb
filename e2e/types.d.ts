declare module 'upng-js' {
  /** Encodes frames of RGBA pixels; with a number of colours, as a palette. */
  export function encode(frames: ArrayBuffer[], width: number, height: number, colours: number): ArrayBuffer;
  export function decode(png: ArrayBuffer): { width: number; height: number };
  export function toRGBA8(image: { width: number; height: number }): ArrayBuffer[];
}

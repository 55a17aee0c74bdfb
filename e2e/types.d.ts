declare module 'upng-js' {
  interface Image {
    width: number;
    height: number;
  }

  const UPNG: {
    /** Encodes frames of RGBA pixels; with a number of colours, as a palette. */
    encode(frames: ArrayBuffer[], width: number, height: number, colours: number): ArrayBuffer;
    decode(png: ArrayBuffer): Image;
    toRGBA8(image: Image): ArrayBuffer[];
  };
  export default UPNG;
}

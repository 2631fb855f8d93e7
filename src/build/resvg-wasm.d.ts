/** The part of the renderer this build uses; its package ships types that Node's module resolution does not find. */
declare module '@resvg/resvg-wasm' {
  export function initWasm(wasm: Uint8Array): Promise<void>;
  export class Resvg {
    constructor(svg: string, options?: { fitTo?: { mode: 'width'; value: number }; background?: string });
    render(): { readonly width: number; readonly height: number; readonly pixels: Uint8Array; asPng(): Uint8Array; free(): void };
    free(): void;
  }
}

/** What Python in the browser is made of: files of the npm package, served as they are. */
export const VERSION = '314.0.7';

/** Where pages find them. The version, and Vaadin's sign ".cache.", let browsers keep them for a year. */
export const FOLDER = `VAADIN/build/pyodide.cache.${VERSION}`;

/** Their bytes, unpacked, for the progress of loading. */
export const FILES = {
  'pyodide.mjs': 17_931,
  'pyodide.asm.mjs': 1_250_344,
  'pyodide.asm.wasm': 9_598_218,
  'python_stdlib.zip': 2_545_637,
};

export const ALL_BYTES = Object.values(FILES).reduce((sum, bytes) => sum + bytes);

/** In place of Pyodide's list of packages: there are none beside Python's own library. */
export const NO_PACKAGES = JSON.stringify({
  info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten', python: '3.14', version: VERSION },
  packages: {},
});

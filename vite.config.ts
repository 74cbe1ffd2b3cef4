import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, UserConfigFn } from 'vite';
import { FILES, FOLDER } from './frontend/widgets/cell/pyodide-files';
import { overrideVaadinConfig } from './vite.generated';

/** Lays Python for the browser beside the pages' own files, packed too where that is worth it. */
function python(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('pyodide'));
  return {
    name: 'weightroom-python',
    generateBundle() {
      for (const name of Object.keys(FILES)) {
        const source = readFileSync(join(folder, name));
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source });
        const packed = gzipSync(source, { level: 9 });
        if (packed.length < source.length * 0.9) {
          this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}.gz`, source: packed });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = Object.keys(FILES).find((file) => request.url?.endsWith(`/${FOLDER}/${file}`));
        if (name === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', name.endsWith('.mjs') ? 'text/javascript' : name.endsWith('.wasm') ? 'application/wasm' : 'application/zip');
        response.end(readFileSync(join(folder, name)));
      });
    },
  };
}

const customConfig: UserConfigFn = () => ({
  plugins: [python()],
  build: {
    // Browsers that know light-dark(). For older ones it would be written as two colours of which
    // only the system's choice selects one, and the page's own switch would do nothing.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
});

export default overrideVaadinConfig(customConfig);

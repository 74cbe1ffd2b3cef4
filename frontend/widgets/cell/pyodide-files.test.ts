// @vitest-environment node
/// <reference types="node" />
import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FILES, VERSION } from './pyodide-files';

const PACKAGE = 'node_modules/pyodide';

it('knows version and sizes of the package that is installed', () => {
  expect(JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8')).version).toBe(VERSION);
  for (const [name, bytes] of Object.entries(FILES)) {
    expect(statSync(`${PACKAGE}/${name}`).size, name).toBe(bytes);
  }
});

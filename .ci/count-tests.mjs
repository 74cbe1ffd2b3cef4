// Adds up the test cases of a vitest report and of folders of Surefire reports, and prints the closing line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [frontend, ...folders] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;

if (!existsSync(frontend)) {
  console.error('the frontend tests left no report');
  failed += 1;
} else {
  const report = JSON.parse(readFileSync(frontend, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0);
  skipped += report.numPendingTests;
}
for (const folder of folders.filter(existsSync)) {
  for (const file of readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name))) {
    const suite = readFileSync(join(folder, file), 'utf8').match(/<testsuite [^>]*>/s)[0];
    const number = (name) => Number(suite.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
    const wrong = number('failures') + number('errors');
    failed += wrong;
    skipped += number('skipped');
    passed += number('tests') - wrong - number('skipped');
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

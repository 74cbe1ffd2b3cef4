import { html, nothing, type TemplateResult } from 'lit';
import type { Failure, TestResult } from './runner';

/** How each test went. Of hidden ones only the failed are shown, by their sentence. */
export function testList(results: readonly TestResult[], go: (line: number) => void): TemplateResult {
  const quiet = results.filter((result) => result.hidden && result.passed).length;
  const shown = results.filter((result) => !result.hidden || !result.passed);
  return html`<ol class="wr-cell-tests" aria-label="Tests">
    ${shown.map(
      (result) => html`<li data-passed=${result.passed}>
        ${sign(result.passed)}
        <div>
          <p>${result.sentence}${result.hidden ? html` <span class="wr-cell-aside">a hidden test</span>` : nothing}</p>
          ${told(result) ? html`<p class="wr-cell-found">${result.message} ${lineButton(result.line, go)}</p>` : nothing}
        </div>
      </li>`,
    )}
    ${
      quiet > 0
        ? html`<li data-passed="true">
            ${sign(true)}
            <p>${quiet === 1 ? 'The hidden test' : `${quiet} hidden tests`}</p>
          </li>`
        : nothing
    }
  </ol>`;
}

/** What a hidden test expected stays hidden; what the learner's own code raised does not. */
function told(result: TestResult): boolean {
  return !result.passed && result.message !== '' && (!result.hidden || result.line !== null);
}

function sign(passed: boolean): TemplateResult {
  return html`<span class="wr-cell-sign" role="img" aria-label=${passed ? 'passed' : 'failed'}>${passed ? '✓' : '✗'}</span>`;
}

/** What ended the code, where, and how Python came there. */
export function failureView(failure: Failure, go: (line: number) => void): TemplateResult {
  return html`<div class="wr-cell-failure" role="alert">
    <p class="wr-cell-found">${failure.message} ${lineButton(failure.line, go)}</p>
    ${
      failure.trace
        ? html`<details>
            <summary>How Python came there</summary>
            <pre class="wr-code" tabindex="0">${failure.trace}</pre>
          </details>`
        : nothing
    }
  </div>`;
}

function lineButton(line: number | null, go: (line: number) => void): TemplateResult | typeof nothing {
  return line === null
    ? nothing
    : html`<button type="button" class="wr-cell-line" @click=${() => go(line)}>Line ${line}</button>`;
}

/** The tests themselves, for those who want to know. */
export function testSource(source: string): TemplateResult {
  return html`<details>
    <summary>Read the tests</summary>
    <pre class="wr-code" tabindex="0">${source.trim()}</pre>
  </details>`;
}

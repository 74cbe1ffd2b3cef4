import { html, type TemplateResult } from 'lit';

/** A whole number with a button on either side, to be typed as well. */
export function stepper(
  label: string,
  value: number,
  [low, high]: readonly [number, number],
  take: (value: number) => void,
): TemplateResult {
  const typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const number = Math.round(Number(field.value));
    if (field.value.trim() !== '' && number >= low && number <= high) {
      take(number);
    }
    field.value = String(number >= low && number <= high ? number : value);
  };
  return html`<div class="wr-stepper" role="group" aria-label=${label}>
    <span aria-hidden="true">${label}</span>
    <button type="button" aria-label="${label}: less" ?disabled=${value <= low} @click=${() => take(value - 1)}>−</button>
    <input inputmode="numeric" autocomplete="off" aria-label=${label} .value=${String(value)} @change=${typed} />
    <button type="button" aria-label="${label}: more" ?disabled=${value >= high} @click=${() => take(value + 1)}>+</button>
  </div>`;
}

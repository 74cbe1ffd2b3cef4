/** Labels at the ends of lines: as near to where the lines end as they can be without touching. */

/** Moves `places` until neighbours are `gap` apart and all lie within 0..`height`; the order stays. */
export function spread(places: readonly number[], gap: number, height: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a] - places[b]);
  const result = places.map((place) => Math.min(height - gap / 2, Math.max(gap / 2, place)));
  let least = gap / 2;
  for (const i of order) {
    result[i] = Math.max(result[i], least);
    least = result[i] + gap;
  }
  let most = height - gap / 2;
  for (const i of order.reverse()) {
    result[i] = Math.min(result[i], most);
    most = result[i] - gap;
  }
  return result;
}

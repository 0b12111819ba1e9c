// The best few of many numbers without sorting them all. Pure.

/**
 * The number of which just `count` are at least as large, or the smallest where there are not so many; equal numbers count one by
 * one. Quickselect (Hoare, “Algorithm 65: Find”, 1961): time in proportion to how many there are.
 * @param numbers none of them NaN; left in another order
 */
export function nthLargest(numbers: Float64Array, count: number): number {
  if (count <= 0) return Number.POSITIVE_INFINITY;
  const wanted = Math.max(0, numbers.length - count);
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const pivot = numbers[(low + high) >>> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((numbers[left] ?? 0) < pivot) left++;
      while ((numbers[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const moved = numbers[left] ?? 0;
      numbers[left++] = numbers[right] ?? 0;
      numbers[right--] = moved;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return numbers[wanted] ?? Number.NEGATIVE_INFINITY;
}

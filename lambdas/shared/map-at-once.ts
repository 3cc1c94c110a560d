/**
 * Works on all items, so many at once, and gives the answers in their order. After a failure nothing more is begun, and what was begun has ended
 * when the failure is thrown: nobody works in a folder that is gone.
 */
export async function mapAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const rest = items.entries();
  let isOver = false;
  const workOn = async (): Promise<void> => {
    for (const [index, item] of rest) {
      if (isOver) return;
      try {
        results[index] = await work(item, index);
      } catch (error) {
        isOver = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, workOn));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return results;
}

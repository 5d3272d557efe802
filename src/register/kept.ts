/**
 * Memoises a function by its key, as a report asks for the same words and persons again and again. Clears all at `most`
 * entries, so that a process that reads for days stays small.
 */
export function kept<Key, Answer>(ask: (key: Key) => Answer, most: number): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    if (answers.size >= most) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}

/** What the marks in the text mean; folded until asked for. */
export function Legend() {
  return (
    <details class="legend">
      <summary>How to read the marks</summary>
      <ul>
        <li>
          <span class="mark speaker">speaker</span> who said it
        </li>
        <li>
          <span class="mark cue">cue</span> the words that say that it was said
        </li>
        <li>
          <span class="mark content">content</span> what was said; deeper where speech stands in speech
        </li>
        <li>
          <span class="mark addressee">addressee</span> to whom
        </li>
        <li>
          <span class="mark route">route</span> through whom the page has the words
        </li>
        <li>
          <span class="mark insertion">[insertion]</span> the editor's own words
        </li>
        <li>
          <span class="mark trigger">event</span> something done by somebody: ◷ planned, ◇ called for, △ threatened, ⊘
          denied, ? only claimed
        </li>
        <li>
          <span class="who walked">somebody</span> point at a name, a role or “he” to see who is meant and why
        </li>
      </ul>
      <p class="quiet">
        <kbd>j</kbd> <kbd>k</kbd> or arrows walk the findings · <kbd>Enter</kbd> opens one · <kbd>c</kbd> copies its
        words with their source · <kbd>w</kbd> walks through whom the words mean, <kbd>W</kbd> back · <kbd>Esc</kbd>{" "}
        lets go
      </p>
    </details>
  );
}

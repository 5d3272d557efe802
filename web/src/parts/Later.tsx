import type { ComponentType } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** A part of the app whose script is fetched when it is first drawn, so that no page brings the script of another. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [failed, setFailed] = useState(false);
    const [, setLoaded] = useState(false);
    // Before the paint: a script that is there already is drawn at once.
    useLayoutEffect(() => {
      if (known !== null) return;
      load().then(
        (found) => {
          known = found;
          setLoaded(true);
        },
        () => setFailed(true),
      );
    }, []);
    if (failed)
      return (
        <p class="wrong" role="alert">
          This page's script did not come: the server may have been ended. Start it again and reload.
        </p>
      );
    const Page = known;
    return Page === null ? null : <Page {...props} />;
  };
}

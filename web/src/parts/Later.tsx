import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A page whose script is fetched when it is opened: those that are opened less often, and those with much to draw. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [failed, setFailed] = useState(false);
    const [, setLoaded] = useState(false);
    useEffect(() => {
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

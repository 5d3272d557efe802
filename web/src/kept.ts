import { useState } from "preact/hooks";

/** What was typed and not sent outlives Back, another page and a reload of this tab. */
export function useKept(name: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useState(() => read(name));
  return [
    value,
    (next) => {
      setValue(next);
      write(name, next);
    },
  ];
}

function read(name: string): string {
  try {
    return sessionStorage.getItem(`dragoman ${name}`) ?? "";
  } catch {
    return "";
  }
}

function write(name: string, value: string): void {
  try {
    if (value === "") sessionStorage.removeItem(`dragoman ${name}`);
    else sessionStorage.setItem(`dragoman ${name}`, value);
  } catch {
    // A text too long for the browser's store is kept as long as the page is open.
  }
}

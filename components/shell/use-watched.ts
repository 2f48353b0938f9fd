import { useEffect, useState } from 'preact/hooks';

/** Shows something now and after every change; returns how to stop. */
export type Watch<Value> = (show: (value: Value) => void, trouble: (message: string) => void) => () => void;

interface Watched<Value> {
  readonly value: Value | null;
  readonly trouble: string | null;
  /** Nothing has come for a while: only then is it worth saying that something is being opened. */
  readonly slow: boolean;
}

const SLOW_AFTER_MS = 300;

/** The newest value of something that is watched. Pass the same function each time. */
export function useWatched<Value>(watch: Watch<Value>): Watched<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    const stop = watch(
      (newest) => {
        setTrouble(null);
        setValue(newest);
      },
      (message) => setTrouble(message),
    );
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [watch]);
  return { value, trouble, slow };
}

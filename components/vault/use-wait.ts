import { useEffect, useState } from 'preact/hooks';

const FREE_TRIES = 2;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 60;

/**
 * Seconds to wait after so many wrong tries: none after two slips, then 5, 10, 20, 40, and never more than a minute.
 * It slows a guesser at the keyboard; what protects a copied profile is the cost of Argon2id.
 */
export function waitAfter(wrongTries: number): number {
  if (wrongTries <= FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (wrongTries - FREE_TRIES - 1), LONGEST_WAIT_SECONDS);
}

interface Wait {
  /** Seconds until the next try; 0 when there is nothing to wait for. */
  readonly left: number;
  /** How long this wait is from beginning to end, for what is announced once. */
  readonly whole: number;
  readonly wasWrong: () => void;
}

export function useWait(): Wait {
  const [wrong, setWrong] = useState(0);
  const [left, setLeft] = useState(0);
  const whole = waitAfter(wrong);
  useEffect(() => {
    if (whole === 0) return undefined;
    const over = performance.now() + whole * 1000;
    setLeft(whole);
    const ticking = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((over - performance.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) clearInterval(ticking);
    }, 1000);
    return () => clearInterval(ticking);
  }, [wrong, whole]);
  return { left, whole, wasWrong: () => setWrong((tries) => tries + 1) };
}

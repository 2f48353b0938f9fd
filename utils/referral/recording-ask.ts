import type { Answer } from './answer';
import type { Ask } from './ask';

/** The same answers, and a list of those that somebody else's form asked for, each once, in its order. */
export function recordingAsk(ask: Ask): { readonly ask: Ask; readonly asked: () => readonly Answer[] } {
  const asked = new Map<string, Answer>();
  return {
    ask: {
      ...ask,
      answer: (id, label) => {
        const answer = ask.answer(id, label);
        if (label !== '' && !asked.has(id)) asked.set(id, answer);
        return answer;
      },
    },
    asked: () => [...asked.values()],
  };
}

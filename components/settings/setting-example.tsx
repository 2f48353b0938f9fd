import { MarkLetter } from '@/components/strip/strip-figure';
import { SETTING_EXAMPLES, countOfExample } from '@/utils/cases/setting-examples';
import type { SettingExample, SettingName } from '@/utils/cases/setting-examples';
import type { CountSettings } from '@/utils/counters/settings';
import { rangeOf } from '@/utils/wording/amounts';
import { shortDay } from '@/utils/wording/dates';

const COUNTED: Readonly<Record<SettingExample['counter'], string>> = {
  absence: 'away',
  unauthorised: 'without permission',
  unseen: 'not seen',
};

interface ExampleProps {
  readonly name: SettingName;
  /** The settings as they are saved, and as they are chosen on the screen. */
  readonly saved: CountSettings;
  readonly chosen: CountSettings;
}

/** What a setting does, on a few days of an invented child: the count as saved and as chosen, by the counters themselves. */
export function SettingExampleFigure({ name, saved, chosen }: ExampleProps) {
  const example = SETTING_EXAMPLES[name];
  const count = (settings: CountSettings): string =>
    `${rangeOf(countOfExample(example, settings), 'school day')} ${COUNTED[example.counter]}`;
  const [before, after] = [count(saved), count({ ...saved, [name]: chosen[name] })];
  return (
    <figure class="app-example">
      <div class="app-example__days">
        {example.days.map(({ date, am, pm }) => (
          <span class="app-example__day" key={date}>
            <span class="app-example__date">{shortDay(date)}</span>
            <span class="app-strip__marks">
              <MarkLetter mark={am} day={{ date }} session="AM" />
              <MarkLetter mark={pm} day={{ date }} session="PM" />
            </span>
          </span>
        ))}
      </div>
      <figcaption class="app-example__count" aria-live="polite">
        {before === after ? (
          <>
            For example: <strong>{after}</strong>.
          </>
        ) : (
          <>
            For example: {before} before, <strong>{after}</strong> as chosen here.
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** A month with its two amounts. */
export interface MonthColumn {
  readonly label: string;
  readonly first: number;
  readonly second: number;
}

interface MonthColumnsProps {
  readonly months: readonly MonthColumn[];
  /** What the two columns are. */
  readonly names: readonly [string, string];
}

const COLUMN = 18;
const MONTH = 56;
const HEIGHT = 120;
const ABOVE = 16;
const BELOW = 20;

/**
 * Two columns a month, with their numbers on them. The same numbers stand in the table beside it, so it is hidden from
 * screen readers; solid and hatched, so that no colour has to be told apart.
 */
export function MonthColumns({ months, names }: MonthColumnsProps) {
  const most = Math.max(1, ...months.flatMap(({ first, second }) => [first, second]));
  const width = months.length * MONTH;
  return (
    <figure class="app-picture" aria-hidden="true">
      <svg
        class="app-picture__svg"
        viewBox={`0 0 ${width} ${HEIGHT + ABOVE + BELOW}`}
        style={{ maxWidth: `${width * 1.5}px` }}
      >
        <defs>
          <pattern
            id="hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line class="app-picture__hatch" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {months.map(({ label, first, second }, at) => (
          <g key={label} transform={`translate(${at * MONTH} ${ABOVE})`}>
            <Column x={MONTH / 2 - COLUMN - 2} value={first} most={most} kind="solid" />
            <Column x={MONTH / 2 + 2} value={second} most={most} kind="hatched" />
            <text class="app-picture__label" x={MONTH / 2} y={HEIGHT + 14} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
        <line class="app-picture__line" x1="0" y1={HEIGHT + ABOVE} x2={width} y2={HEIGHT + ABOVE} />
      </svg>
      <figcaption class="app-quiet">
        Solid: {names[0]}. Striped: {names[1]}.
      </figcaption>
    </figure>
  );
}

interface ColumnProps {
  readonly x: number;
  readonly value: number;
  readonly most: number;
  readonly kind: 'solid' | 'hatched';
}

function Column({ x, value, most, kind }: ColumnProps) {
  const height = (value / most) * HEIGHT;
  return (
    <>
      <rect
        class={`app-picture__column app-picture__column--${kind}`}
        x={x}
        y={HEIGHT - height}
        width={COLUMN}
        height={height}
      />
      <text class="app-picture__number" x={x + COLUMN / 2} y={HEIGHT - height - 4} text-anchor="middle">
        {value}
      </text>
    </>
  );
}

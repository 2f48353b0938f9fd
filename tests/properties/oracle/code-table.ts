/**
 * The effects of every code on the four runs, typed a second time from law.md 1.3 and 1.4, apart from the product's own
 * table, so that a slip in either shows. Columns: class, then A, U, G20, S.
 *
 * S and E are `0` in A here, as the law's table has them; the setting `exclude_codes_from_A` decides.
 */
export type Sign = '+' | '0' | 'x';

export interface Row {
  readonly class: string;
  readonly A: Sign;
  readonly U: Sign;
  readonly G20: Sign;
  readonly S: Sign;
}

const TABLE = `
/   attending            x x x x
\\  attending            x x x x
L   attending            x x x x
K   approved-activity    x x x x
V   approved-activity    x x x x
P   approved-activity    x x x x
W   approved-activity    x x x x
B   approved-activity    x x x x
D   not-possible         0 0 x +
C   authorised           + x x +
C1  authorised           + x x +
C2  authorised           0 0 x +
M   authorised           + x x +
J1  authorised           + x x +
S   authorised           0 x x +
T   authorised           + x x +
R   authorised           + x x +
I   authorised           + x x +
E   authorised           0 x x +
G   unauthorised         + + + +
N   unauthorised         + + + +
O   unauthorised         + + + +
U   unauthorised         + + x x
Q   not-possible         0 0 x +
X   not-possible         0 0 x 0
Y1  not-possible         0 0 x +
Y2  not-possible         0 0 x +
Y3  not-possible         0 0 x +
Y4  not-possible         0 0 x 0
Y5  not-possible         0 0 x +
Y6  not-possible         0 0 x +
Y7  not-possible         0 0 x +
Z   administrative       0 0 0 0
#   administrative       0 0 0 0
H   authorised           + x x +
J   attending            x x x x
Y   not-possible         0 0 x +
F   authorised           + x x +
`;

function rowOf(line: string): [string, Row] {
  const [code = '', codeClass = '', A, U, G20, S] = line.trim().split(/\s+/);
  return [code, { class: codeClass, A: A as Sign, U: U as Sign, G20: G20 as Sign, S: S as Sign }];
}

export const LAW_TABLE: ReadonlyMap<string, Row> = new Map(TABLE.trim().split('\n').map(rowOf));

/** Withdrawn on 19 August 2024 (law.md 1.4): no register may hold them after the 18th. */
export const WITHDRAWN = ['H', 'J', 'Y', 'F'];

/** Lines and boxes in which forms ask for one address. */
export type AddressPart = 'whole' | 'line' | 'number' | 'street' | 'town' | 'county' | 'postcode' | 'country';

const LABELS: readonly (readonly [RegExp, AddressPart])[] = [
  [
    /^(.*?)\b(?:(?:address|addr)[ -]*(?:line)?|line|street address line)[ -]*(?:\d|one|two|three|four)\b/i,
    'line',
  ],
  [
    /^(.*?)\b(?:building|house)(?: name)?(?: ?(?:\/|or|and) ?(?:name or )?(?:number|no\.?|name))\b/i,
    'number',
  ],
  [/^(.*?)\b(?:house|building|property) (?:number|no\.?|name)\b/i, 'number'],
  [/^(.*?)\bstreet address\b/i, 'line'],
  [/^(.*?)\b(?:street|road)(?: name)?$/i, 'street'],
  [/^(.*?)\b(?:post )?town(?: ?(?:\/|or|and) ?city)?$|^(.*?)\bcity(?: ?(?:\/|or|and) ?town)?$/i, 'town'],
  [/^(.*?)\bcounty$/i, 'county'],
  [/^(.*?)\bpost ?code$/i, 'postcode'],
];

export interface AddressLabel {
  readonly part: AddressPart;
  /** What comes before, "Child's" in "Child's address line 1". */
  readonly whose: string;
}

/** Which part of an address a label asks for; null for every other label, "Address" itself among them. */
export function addressLabel(shown: string): AddressLabel | null {
  const label = shown
    .replace(/\((?:optional|if (?:known|applicable)|required|include[^)]*)\)/gi, '')
    .replace(/[\s*:,.-]+$/, '')
    .trim();
  for (const [pattern, part] of LABELS) {
    const found = pattern.exec(label);
    if (found === null) continue;
    const rest = label.slice(found[0].length).trim();
    if (
      rest !== '' &&
      !/^\([^)]*\)$|^[-–:,]?\s*(?:house|building|flat|street|number|name|and|or|line|optional|[/ ,])+$/i.test(
        rest,
      )
    )
      continue;
    const whose = (found[1] ?? found[2] ?? '').replace(/[\s–—:-]+$/, '').replace(/\baddress$/i, '');
    return { part, whose: whose.trim() };
  }
  return null;
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i;
const COUNTIES =
  /^(?:avon|bedfordshire|berkshire|buckinghamshire|cambridgeshire|cheshire|cleveland|cornwall|cumbria|derbyshire|devon|dorset|durham|county durham|(?:east |west )?sussex|essex|gloucestershire|greater london|greater manchester|hampshire|herefordshire|hereford and worcester|hertfordshire|isle of wight|kent|lancashire|leicestershire|lincolnshire|merseyside|middlesex|norfolk|northamptonshire|northumberland|(?:north |south |west |east )?yorkshire|east riding of yorkshire|nottinghamshire|oxfordshire|rutland|shropshire|somerset|staffordshire|suffolk|surrey|tyne and wear|warwickshire|west midlands|wiltshire|worcestershire)$/i;
const NO_TOWN =
  /\d|^(?:flat|unit|apartment|apt|the |house)\b|\b(?:road|rd|street|st|avenue|ave|lane|ln|close|drive|way|court|crescent|terrace|place|gardens|grove|hill|walk|row|square|park|view|rise|mews|house|farm|cottage|school|academy)$/i;
const FLAT = /^(?:flat|unit|apartment|apt|room|suite|floor)\b/i;

export interface SplitAddress {
  readonly postcode: string | null;
  readonly county: string | null;
  /** Null when the last part may be a street. */
  readonly town: string | null;
  /** What comes before the town, a part each. */
  readonly lines: readonly string[];
}

/** An address as it is on record, parts separated by commas, the postcode last. */
export function splitAddress(address: string): SplitAddress {
  const parts = address
    .split(/,\s*|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts[parts.length - 1] ?? '';
  const postcode = POSTCODE.test(last) ? last : null;
  const rest = postcode === null ? parts : parts.slice(0, -1);
  const end = rest[rest.length - 1] ?? '';
  const county = COUNTIES.test(end) && rest.length > 2 ? end : null;
  const upToTown = county === null ? rest : rest.slice(0, -1);
  const town = upToTown[upToTown.length - 1] ?? '';
  const isTown = upToTown.length > 1 && !NO_TOWN.test(town);
  return {
    postcode,
    county,
    town: isTown ? town : null,
    lines: isTown ? upToTown.slice(0, -1) : upToTown,
  };
}

/** House and street of a first line; null when it holds a flat, a name, or no number. */
export function splitStreet(line: string): { readonly number: string; readonly street: string } | null {
  if (FLAT.test(line)) return null;
  const [, number, street] = /^(\d+[a-z]?(?:-\d+[a-z]?)?),?\s+(\p{L}.*)$/iu.exec(line) ?? [];
  return number === undefined || street === undefined ? null : { number, street };
}

/** Parts over so many boxes, in order; what is left over shares the last box. Null where a box stays empty. */
export function overLines(parts: readonly string[], boxes: number): readonly (string | null)[] {
  return Array.from({ length: boxes }, (_none, box) => {
    const own = box === boxes - 1 ? parts.slice(box) : parts.slice(box, box + 1);
    return own.length === 0 ? null : own.join(', ');
  });
}

/** What each box of one address gets. */
export function fillAddress(address: string, boxes: readonly AddressPart[]): readonly (string | null)[] {
  const split = splitAddress(address);
  const house = splitStreet(split.lines[0] ?? '');
  const has = (part: AddressPart) => boxes.includes(part);
  const inNumber = has('number') || (has('street') && !has('line'));
  const before = [
    ...(inNumber ? split.lines.slice(1) : split.lines),
    ...(has('town') || split.town === null ? [] : [split.town]),
  ];
  const lines = overLines(before, boxes.filter((part) => part === 'line').length);
  let at = 0;
  return boxes.map((part) => {
    if (part === 'line') return lines[at++] ?? null;
    if (part === 'number') return house?.number ?? null;
    if (part === 'street') return has('number') ? (house?.street ?? null) : (split.lines[0] ?? null);
    if (part === 'town') return split.town;
    if (part === 'county') return split.county;
    return part === 'postcode' ? split.postcode : null;
  });
}

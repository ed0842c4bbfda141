// Two results of scoring side by side: equal within what two C libraries may differ in (|a−b| ≤ 1e-9·max(|a|,|b|) +
// 1e-10 for points, + 1e-12 for shares and buyers).
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const relative = 1e-9;
const absolutePoints = 1e-10;
const absoluteShares = 1e-12;
const pointKeys = new Set(["score", "sd", "base", "pull", "push", "readiness", "index", "afterIndex", "points", "wins", "contributions"]);
const perBuyerKeys = new Set(["ratio", "money"]);

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const near = (a: number, b: number, absolute: number): boolean =>
  Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b)) + absolute;

/** What is in order of size, where neighbours that are equal may change places: findings, wins, signals. */
const nameOf = (item: Json): string | undefined => {
  if (!isObject(item)) return undefined;
  const named = item["kind"] ?? item["signal"];
  return named === undefined ? undefined : [named, item["stage"], item["card"]].join(" ");
};
const sizeOf = (item: JsonObject): number => (item["points"] ?? item["buyers"] ?? item["nats"] ?? 0) as number;

/** Says where two results differ: [place, one, other]. */
export function differences(one: Json, other: Json): string[] {
  const found: string[] = [];
  const differ = (place: string, a: Json | undefined, b: Json | undefined) =>
    void found.push(`${place}: ${JSON.stringify(a)?.slice(0, 60)} and ${JSON.stringify(b)?.slice(0, 60)}`);

  function numbers(place: string, a: number, b: number, absolute: number): void {
    if (!near(a, b, absolute)) differ(place, a, b);
  }

  function objects(place: string, a: JsonObject, b: JsonObject, inPoints: boolean): void {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [left, right] = [a[key], b[key]];
      const buyers = Math.abs(a["buyers"] as number);
      if (perBuyerKeys.has(key) && typeof left === "number" && typeof right === "number" && buyers > 0)
        numbers(`${place}.${key}`, left, right, absoluteShares * Math.abs(left / buyers));
      else values(`${place}.${key}`, left, right, inPoints || pointKeys.has(key));
    }
  }

  function named(place: string, a: JsonObject[], b: JsonObject[]): void {
    const others = new Map(b.map((item) => [nameOf(item), item]));
    for (const item of a) {
      const name = nameOf(item);
      const twin = others.get(name);
      others.delete(name);
      if (twin) objects(`${place}[${name}]`, item, twin, false);
      else if (!near(sizeOf(item), 0, absolutePoints)) differ(`${place}[${name}]`, item, undefined);
    }
    for (const [name, item] of others)
      if (!near(sizeOf(item), 0, absolutePoints)) differ(`${place}[${name}]`, undefined, item);
    for (let i = 0; i < Math.min(a.length, b.length); i += 1)
      numbers(`${place}, place ${i}`, sizeOf(a[i] ?? {}), sizeOf(b[i] ?? {}), absolutePoints);
  }

  function lists(place: string, a: Json[], b: Json[], inPoints: boolean): void {
    if ([...a, ...b].some((item) => nameOf(item) !== undefined)) return named(place, a as JsonObject[], b as JsonObject[]);
    if (a.length !== b.length) return differ(`${place}, length`, a.length, b.length);
    a.forEach((item, i) => values(`${place}[${i}]`, item, b[i], inPoints));
  }

  function values(place: string, a: Json | undefined, b: Json | undefined, inPoints: boolean): void {
    if (typeof a === "number" && typeof b === "number") numbers(place, a, b, inPoints ? absolutePoints : absoluteShares);
    else if (Array.isArray(a) && Array.isArray(b)) lists(place, a, b, inPoints);
    else if (isObject(a) && isObject(b)) objects(place, a, b, inPoints);
    else if (a !== b) differ(place, a, b);
  }

  values("", one, other, false);
  return found;
}

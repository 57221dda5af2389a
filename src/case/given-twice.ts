/** A case as JSON may give an answer twice; a reader of JSON then takes the last without a word. */

/** A string, or a sign that opens or closes; with the colon behind a string, which makes it a name. */
const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;

/** @param json text that JSON.parse takes @returns the first name that one object has twice; undefined where there is none */
export function givenTwice(json: string): string | undefined {
  /** The names of each object that is open, and null for each list. */
  const open: (Set<string> | null)[] = [];
  for (const [token, isName] of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (isName !== undefined) {
      const name = JSON.parse(token.slice(0, -isName.length)) as string;
      if (open.at(-1)?.has(name)) return name;
      open.at(-1)?.add(name);
    }
  }
  return undefined;
}

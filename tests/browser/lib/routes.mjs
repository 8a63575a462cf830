// Which entry of the router's table an address belongs to.

/// Finds the entry for a method and path; fixed words win over placeholders,
/// as in the router. Returns undefined for an address outside of the table.
export function entryFor(table, method, path) {
  return table
    .filter((entry) => entry.method === method && expression(entry.pattern).test(path))
    .sort((a, b) => placeholders(a) - placeholders(b))[0];
}

/// The GET entries that show a page to a person.
export function pagesOf(table) {
  return table.filter((entry) => entry.method === 'GET' && entry.page);
}

function expression(pattern) {
  const source = pattern
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith('{*') ? '.+' : part.startsWith('{') ? '[^/]+' : escaped(part)))
    .join('');
  return new RegExp(`^${source}$`);
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const placeholders = (entry) => entry.pattern.split('{').length;

// What the collection is made of. A shape is a text that somebody might type to make
// a page run, load or mistake something. It is written with words that are filled in
// later: `run` is a call that the witness hears, `load` an absolute address and `path`
// an address on the page's own site that nobody may ask for.

/// What Chromium does with a shape on a page that does not clean it. The control
/// checks it, so that a judge gone deaf is noticed.
export const [runs, loads, clobbers] = ['runs', 'loads', 'clobbers'];
/// Chromium does nothing with it today; another browser did, or tomorrow's may.
export const rests = 'rests';

/// Typed where markup may be hoped for.
export const html = (name, text, claim) => ({ kind: 'html', name, text, claim });

/// Typed where Markdown is read. `careless` is what a renderer without any filter
/// would make of it.
export const markdown = (name, text, careless, claim) => ({ kind: 'markdown', name, text, careless, claim });

/// Typed into a field of one line.
export const line = (name, text, claim) => ({ kind: 'line', name, text, claim });

/// Names a group. Shapes that stand `alone` could hide their neighbours, or be spoilt
/// by them, and never share a text; a `picture` is what an author may show in a post.
export const group = (name, shapes, { alone = false, picture = false } = {}) =>
  shapes.map((shape) => ({ ...shape, group: name, alone, picture }));

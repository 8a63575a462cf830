// Runs inside of a page (see inside.mjs): shows many documents at once, each in a frame
// of the page. They are written into old frames, because a new frame, like a new page,
// costs twenty times as much.

/// Shows documents ([[name, text]]) as pages of the origin that is open, provokes them and
/// gives {problems: [[name, sentence]], taken: [[name, what]]}; without `rules` there are
/// no problems.
export async function inFrames(texts, rules) {
  const atOnce = 16;
  const [problems, taken] = [[], []];
  for (let from = 0; from < texts.length; from += atOnce) {
    const now = texts.slice(from, from + atOnce);
    const frames = await Promise.all(now.map(([name, text], at) => written(frameAt(at), name, text)));
    provoke();
    await settle();
    taken.push(...clobbered());
    if (!rules) continue;
    for (const frame of frames) {
      problems.push(...inspect(rules, frame.contentDocument).map((problem) => [frame.dataset.shape, problem]));
    }
  }
  return { problems, taken };
}

/// The frame in this place; a new one where the old one was led away.
export function frameAt(place) {
  const old = document.querySelectorAll('iframe')[place];
  if (old && [location.href, 'about:blank'].includes(old.contentDocument?.URL)) return old;
  const frame = document.createElement('iframe');
  if (old) old.replaceWith(frame);
  else document.body.append(frame);
  return frame;
}

/// Writes a document into a frame; resolves to the frame when it has loaded.
export async function written(frame, name, text) {
  frame.dataset.shape = name;
  const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  const inner = frame.contentDocument;
  inner.open();
  inner.write(text);
  inner.close();
  await loaded;
  return frame;
}

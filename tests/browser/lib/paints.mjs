// How long a person waits at the desk, as the page itself sees it: from the key that decides until the
// next comment is painted, and until a new page takes the next key. Figures to read; nothing fails by them.

/// From now on the pages of this person tell; `told` fills up.
export async function watchPaints(person) {
  const told = { paints: [], loads: [] };
  await person.context.exposeBinding('tellPaint', (_, paint) => { told.paints.push(paint); });
  await person.context.exposeBinding('tellLoad', (_, load) => { told.loads.push(load); });
  await person.context.addInitScript(watch);
  return told;
}

/// Runs in the page. `all` is from the key to the end of the frame, in milliseconds, most of which may be
/// waiting for the screen's next turn; `work` is what the page does in it: scripts, style, layout, paint.
function watch() {
  const now = () => performance.timeOrigin + performance.now();
  const since = sessionStorage.getItem('pressed');
  sessionStorage.removeItem('pressed');
  if (since) addEventListener('DOMContentLoaded', () => window.tellLoad(now() - since));
  let [began, was] = [0, null];
  addEventListener('keydown', () => {
    began = performance.now();
    was = document.querySelector('.item.on');
    sessionStorage.setItem('pressed', now());
  }, true);
  addEventListener('keydown', ({ timeStamp }) => {
    const handled = performance.now();
    if (!was || was.isConnected && !was.hidden) return;
    requestAnimationFrame(() => {
      const frame = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const painted = performance.now();
        if (!document.querySelector('.item.on')) return;
        window.tellPaint({ all: painted - timeStamp, work: handled - began + painted - frame });
      };
      port2.postMessage(null);
    });
  });
}

/// The value that `share` of them do not exceed.
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

// Doing the same to many things, a few at a time.

const atATime = 4;

/// Calls `act` for each thing; returns what it gave, in the order of the things.
export async function inTurns(things, act) {
  const waiting = [...things].entries();
  const given = [];
  await Promise.all(Array.from({ length: atATime }, async () => {
    for (const [at, thing] of waiting) given[at] = await act(thing);
  }));
  return given;
}

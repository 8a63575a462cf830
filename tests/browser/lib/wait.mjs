// Waiting with a bound: the only place that lets time pass.

/// Asks until the answer is true. Errors of `ask` end the wait.
export async function until(what, milliseconds, ask) {
  const limit = Date.now() + milliseconds;
  while (!(await ask())) {
    if (Date.now() > limit) throw new Error(`waited ${milliseconds / 1000} s in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

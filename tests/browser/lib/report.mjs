// Counts what passed and says what did not, in the shape tests/run reads.

export class Report {
  passed = 0;
  failures = [];

  /// Runs one test; returns whether it passed. What `body` gives back stands beside its name.
  async test(name, body) {
    const began = Date.now();
    let note;
    try {
      note = await body();
    } catch (error) {
      this.fail(name, error.stack ?? String(error));
      return false;
    }
    this.passed += 1;
    const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
    console.log(`ok      ${name} (${[seconds, note].filter(Boolean).join('; ')})`);
    return true;
  }

  fail(name, reason) {
    this.failures.push(name);
    console.log(`FAILED  ${name}\n${indented(reason)}`);
  }

  /// Prints the closing line; returns the exit code.
  close() {
    if (this.failures.length > 0) console.log(`\nFailed:\n${indented(this.failures.join('\n'))}`);
    console.log(`${this.passed} passed, ${this.failures.length} failed`);
    return this.failures.length === 0 && this.passed > 0 ? 0 : 1;
  }
}

const indented = (text) => text.replace(/^/gm, '        ');

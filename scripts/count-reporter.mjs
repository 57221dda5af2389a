/**
 * A vitest reporter that counts every test of a run: what passed, what failed, what was left out on purpose, and what passed only when
 * it was tried again. A test that was to run and did not, because its file could not start or what stands before it failed, has failed.
 * It writes the count as JSON to the file that PPB_COUNT names. Runs on Node 20 and later.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {{ passed: number, failed: string[], skipped: number, retried: string[] }} Count names, as `file > describe > test` */

/** Whether a test was to run and never did; one left out on purpose bears a mark, or said so itself after it had begun. */
const neverBegan = (test) => test.result().state === 'skipped' && test.options.mode === 'run' && !test.task.result?.pending;

export default class Counter {
  onInit(vitest) {
    this.vitest = vitest;
  }

  async onTestRunEnd(modules, unhandled) {
    /** @type {Count} */
    const count = { passed: 0, failed: [], skipped: 0, retried: [] };
    for (const module of modules) await this.module(module, count);
    count.failed.push(...unhandled.map((error) => `outside any test: ${error.message}`));
    writeFileSync(process.env.PPB_COUNT, JSON.stringify(count));
  }

  /** Adds a file's tests to the count. */
  async module(module, count) {
    const file = relative(this.vitest.config.root, module.moduleId).replaceAll('\\', '/');
    const before = count.failed.length;
    const name = (part) => (part === module ? file : `${file} > ${part.fullName}`);
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') count.passed += 1;
      else if (state === 'skipped' && !neverBegan(test)) count.skipped += 1;
      else count.failed.push(name(test));
      if (state === 'passed' && test.diagnostic()?.retryCount) count.retried.push(name(test));
    }
    // What failed around tests that all ran, as a hook after them, is a failure of its own.
    for (const part of [module, ...module.children.allSuites()])
      if (part.errors().length && ![...part.children.allTests()].some(neverBegan)) count.failed.push(name(part));
    if (module.state() === 'failed' && count.failed.length === before) count.failed.push(file);
    if (!module.children.size && module.state() !== 'skipped') await this.unread(module, file, count);
  }

  /** A file that could not be run has the tests that stand in its source, a table of them as one; that which cannot be read, one. */
  async unread(module, file, count) {
    count.failed = count.failed.filter((name) => name !== file);
    const [read] = await this.vitest.parseSpecifications([module.toTestSpecification()]).catch(() => []);
    const names = read ? [...read.children.allTests()].filter(({ options }) => options.mode !== 'skip' && options.mode !== 'todo').map(({ fullName }) => fullName) : []; // prettier-ignore
    count.failed.push(...(names.length ? names.map((name) => `${file} > ${name}`) : [file]));
  }
}

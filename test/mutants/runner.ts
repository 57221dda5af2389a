/**
 * Stryker's test runner for src/rules: the tests as one script in this process. Vitest starts a worker for each mutant, which
 * takes hours; here a mutant takes milliseconds, and a static one (a constant read while loading) a second load of the script.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
  type CompleteDryRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { build } from 'esbuild';
import type { Collected } from './vitest.ts';

type Context = { [K in keyof InstrumenterContext]: InstrumenterContext[K] | undefined };
/** What the instrumented rules read: Stryker's own name for it. */
const context = ((globalThis as { __stryker__?: Context }).__stryker__ ??= {});

/** assess.ts keeps what it worked out once: its mutants get a script of their own, so that nothing stays of the one before. */
const KEEPS = /assess\.ts$/;

class InProcessRunner implements TestRunner {
  private script: Script | undefined;
  private tests: readonly Collected[] = [];
  private isFresh = false;

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const folder = process.cwd();
    const stand = (name: string): string => join(folder, 'test/mutants', name);
    const built = await build({
      entryPoints: [stand('tests.ts')],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node24',
      alias: { vitest: stand('vitest.ts'), '@fast-check/vitest': stand('without-properties.ts') },
      define: { 'import.meta.url': JSON.stringify(`file://${folder}/src/law/any.ts`) },
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'error',
    });
    // What a mutant's run reaches need not be counted: that is most of the instrumented rules' time.
    const text = built.outputFiles[0]?.text.replaceAll('function cover() {', 'function cover() { if (ns.activeMutant) return;');
    this.script = new Script(`(function (exports, require, module) {${text}\n})`);
  }

  /** Runs the script anew: every constant of the rules is made again, under the active mutant if there is one. */
  private load(): void {
    const module: { exports: { collected?: Collected[] } } = { exports: {} };
    const run = this.script?.runInThisContext() as (exports: unknown, require: NodeJS.Require, module: unknown) => void;
    this.tests = [];
    run(module.exports, createRequire(join(process.cwd(), 'test/mutants/tests.ts')), module);
    this.tests = module.exports.collected ?? [];
  }

  async dryRun(): Promise<DryRunResult> {
    context.activeMutant = undefined;
    delete context.mutantCoverage;
    this.load();
    this.isFresh = true;
    const result = await this.run(undefined, false);
    return { ...result, ...(context.mutantCoverage ? { mutantCoverage: context.mutantCoverage } : {}) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, hitLimit, testFilter, reloadEnvironment, disableBail } = options;
    const isStatic = mutantActivation === 'static';
    const keeps = KEEPS.test(activeMutant.fileName);
    context.activeMutant = isStatic ? activeMutant.id : undefined;
    context.hitCount = 0;
    context.hitLimit = hitLimit;
    try {
      if (reloadEnvironment || isStatic || keeps || !this.isFresh) {
        this.isFresh = false;
        this.load();
        // Without a mutant, so that what is kept is right for those that follow.
        if (!isStatic && !keeps) await this.run(undefined, false);
      }
      this.isFresh = !isStatic && !keeps;
    } catch (error) {
      // Rules that cannot even be loaded fail every test.
      return { status: MutantRunStatus.Killed, killedBy: ['loading'], failureMessage: String(error), nrOfTests: 0 };
    }
    context.activeMutant = activeMutant.id;
    const result = await this.run(testFilter && new Set(testFilter), !disableBail);
    context.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? result);
  }

  /** @param only ids of the tests to run @param bail stop at the first that fails */
  private async run(only: ReadonlySet<string> | undefined, bail: boolean): Promise<CompleteDryRunResult> {
    const tests: TestResult[] = [];
    for (const { name, run } of this.tests) {
      if (only && !only.has(name)) continue;
      context.currentTestId = name;
      const start = performance.now();
      let failure: string | undefined;
      try {
        await run();
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
      }
      const result = { id: name, name, timeSpentMs: performance.now() - start };
      tests.push(
        failure === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: failure },
      );
      if (failure !== undefined && bail) break;
    }
    context.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];

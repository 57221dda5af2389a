/** The compiler asked what it would say if some files were otherwise: nothing is written. */
import { resolve } from 'node:path';
import ts from 'typescript';

/** The compiler's options and files of the whole project. @throws Error where tsconfig.json cannot be read */
function project(): ts.ParsedCommandLine {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => { throw new Error(String(messageText)); } }, // prettier-ignore
  );
  if (!config) throw new Error('tsconfig.json cannot be read');
  return config;
}

/**
 * The compiler's errors by file, in the order of their place.
 * @param changed the text of each file that is otherwise, by its path from the project's folder
 * @param asked the files to ask about: they, and what they import, are compiled
 */
export function errorsWith(changed: ReadonlyMap<string, string>, asked: readonly string[] = [...changed.keys()]): Map<string, string[]> {
  const { options } = project();
  const texts = new Map([...changed].map(([path, text]) => [resolve(path), text]));
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (path) => texts.get(resolve(path)) ?? readFile(path);
  const program = ts.createProgram(asked.map((path) => resolve(path)), options, host); // prettier-ignore
  return new Map(
    asked.map((path) => {
      const file = program.getSourceFile(resolve(path));
      if (!file) throw new Error(`${path}: not compiled`);
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [path, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
    }),
  );
}

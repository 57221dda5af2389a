/** The lint rule `rooms/fence`: an import that scripts/rooms.ts does not name, in code, in a page and of a type too, is an error. */
import { dirname, join, relative } from 'node:path';
import type { Rule } from 'eslint';
import { fence } from './rooms.ts';

const ROOT = process.cwd();

export const fenceRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { past: '{{ why }}' } },
  create(context) {
    const file = relative(ROOT, context.filename);
    const check = (node: Rule.Node, source: unknown): void => {
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const why = fence(file, relative(ROOT, join(ROOT, dirname(file), source.replace(/\?.*$/, ''))));
      if (why !== undefined) context.report({ node, messageId: 'past', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : undefined),
    };
  },
};

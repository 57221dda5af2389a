/** What the plan of a case says, as text: a line a step, and one for each end of it with its sentence and what it rests on. */
import { plan, type Bound, type Milestone } from '../../src/plan/index.ts';
import { isQuote, type Case, type Reasons } from '../../src/rules/index.ts';

const cites = (because: Reasons): string => because.map((one) => (isQuote(one) ? one.at : one.ref)).join(', ');

function boundLines(name: string, { day, other, says, because, finding, readings, onlyIf, deadline, from }: Bound): string[] {
  return [
    `  ${name} ${day}: ${says}`,
    ...(other ? [`    or ${other.day}, ${other.why}`] : []),
    `    from ${from.event} ${from.date}, ${from.basis}; ${finding ?? 'no finding'}; ${cites(because)}`,
    ...(readings ? [`    readings: ${readings.join(', ')}`] : []),
    ...(onlyIf === undefined ? [] : [`    only ${onlyIf}`]),
    ...(deadline ? [`    counted to ${deadline.last}${deadline.closures ? ` without ${deadline.closures.join(', ')}` : ''}`] : []),
  ];
}

function stepLines({ event, route, given, earliest, latest, beside = [], state, follows, onlyIf, withheld }: Milestone): string[] {
  return [
    `${event} of ${route ?? 'no method'}${given === undefined ? '' : `, given ${given}`}: ${state}`,
    ...(earliest ? boundLines('earliest', earliest) : []),
    ...(latest ? boundLines('latest', latest) : []),
    ...beside.flatMap((one) => boundLines('beside', one)),
    ...(withheld ? [`  withheld: ${withheld.says} (${cites(withheld.because)}; lacks ${withheld.lacks?.join(', ') ?? 'nothing'})`] : []),
    ...(follows ? [`  follows: ${follows.says} (${cites(follows.because)})`] : []),
    ...(onlyIf === undefined ? [] : [`  only ${onlyIf}`]),
  ];
}

/** @returns '' for a case without a method, or whose plan has no step */
export const planText = (input: Case): string => plan(input).flatMap(stepLines).join('\n');

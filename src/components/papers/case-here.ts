/** What a paper's form needs of the case in its address, in one piece: it loads with the rules. */
export { caseBefore, caseHere, chosenWords } from './address-case.ts';
export { noticeHere } from './notice-case.ts';
export { OtherCase } from './OtherCase.tsx';

/** Holds the earlier law at once: for what runs in Node, and for what loads the rules whole. */
import * as rules from '../index.ts';
import { earlierLaw } from './index.ts';

rules.holdEarlier(earlierLaw(rules));

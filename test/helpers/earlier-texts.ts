/** Holds every earlier text in the units: their literal cases are of days on which a text before the newest may be in effect. */
import { holdEarlierTexts } from '../../src/rules/earlier.ts';

holdEarlierTexts();

import { quote, rule } from '../finding.ts';
export const sample = rule({ id: '3-08(a):sample', section: '3-08', routes: [], kind: 'limit', lawOn: [], because: [quote('3-08(a)', 'not more than $100,001')], reads: [], find: () => null });

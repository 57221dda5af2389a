/** What html-validate is asked on every built page. Each rule turned off says why; what is not named is an error. */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The build writes `<!DOCTYPE html>` and drops the slash of void elements: its spelling, not ours.
    'doctype-style': 'off',
    // The build writes empty attributes bare (`data-own`), and Preact's output may not: both are valid.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Line ends and blanks come from the build's own compression.
    'no-trailing-whitespace': 'off',
    // "§ 3-11 Demonstration Projects for Innovative Products, Approaches, or Technologies" is the law's own title.
    'long-title': 'off',
    // Lists of the law are plain elements with list roles: an <ol> copied into a word processor gains numbers of its own
    // beside the law's designators. Notes are role="note", which no element gives.
    'prefer-native-element': ['error', { exclude: ['list', 'listitem'] }],
    // A telephone number inside the law (§ 3-10(l)(2)) keeps its own blanks.
    'tel-non-breaking': 'off',
    // The calculator's island and the search mark their own state with these ids; only duplicates are errors.
    'valid-id': ['error', { relaxed: true }],
    // Files are served from the site itself and change names with their content.
    'require-sri': 'off',
  },
};

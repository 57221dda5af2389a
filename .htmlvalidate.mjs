/** What html-validate is asked on every built page. Each rule turned off says why; what is not named is an error. */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Preact writes void elements with a slash, Astro without: both are valid.
    'void-style': 'off',
    // Line ends and blanks come from the build's own compression.
    'no-trailing-whitespace': 'off',
    // "§ 3-11 Demonstration Projects for Innovative Products, Approaches, or Technologies" is the law's own title.
    'long-title': 'off',
    // Lists of the law are plain elements with list roles: an <ol> copied into a word processor gains numbers of its own
    // beside the law's designators.
    'prefer-native-element': ['error', { exclude: ['list', 'listitem'] }],
    // Every file comes from the site itself, under a name made from its content; there is no third party to guard against.
    'require-sri': 'off',
  },
};

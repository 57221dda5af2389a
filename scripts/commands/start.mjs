/** `npm start`: installs what is missing, builds the site, serves it and prints its address. */
import { installMissing, run } from './install.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
try {
  installMissing();
  run('npm', ['run', '--silent', 'build']);
  run('npm', ['run', '--silent', 'serve']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

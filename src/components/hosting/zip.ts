/** What the button needs to make a zip file, and nothing else of the package: a file of its own, loaded when it is pressed. */
export { zipSync } from 'fflate';

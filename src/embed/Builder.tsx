/** The builder of `/embed/`: a calculator, a case and a look, shown as they will stand, and the code for them. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { address } from '../site/address.ts';
import { CALCULATORS } from '../case/calculators.ts';
import { loadEngine, type Engine } from '../components/calculator/engine.ts';
import type { Case } from '../rules/index.ts';
import { frameCode, linkCode, policyLines, type Embedded } from './embed-code.ts';
import { contrast, readColour, type Colour } from '../case/colour.ts';
import { Copied } from './Copied.tsx';
import { LEAST_CONTRAST, PARTS, readable, SCHEMES, writeSettings, type Part, type Scheme, type Settings } from '../case/settings.ts';

interface Props {
  /** Of embed.js. */
  integrity: string;
  /** The page's own paper in both schemes, for saying where a colour can be read. */
  papers: Readonly<Record<Scheme, string>>;
}

/** A worked case as the data file has it. */
interface Example {
  id: string;
  name: string;
  case: Case;
}

const SCHEME_WORDS: Record<Scheme, string> = { light: 'Light', dark: 'Dark' };
const PART_WORDS: Record<Part, string> = {
  questions: 'The questions only, with a button to the full page',
  result: 'The result only, of the case chosen above',
};
const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** Where words in a colour can be read, said in words. @returns whether it can be used at all with the scheme chosen */
function judge(accent: Colour, scheme: Scheme | undefined, papers: Props['papers']): { usable: boolean; says: string } {
  const asked = scheme ? [scheme] : SCHEMES;
  const good = asked.filter((one) => readable(accent, readColour(papers[one]) as Colour));
  const ratios = asked.map((one) => `${number.format(contrast(accent, readColour(papers[one]) as Colour))} to 1 on the ${one} page`);
  const need = `Contrast is ${ratios.join(' and ')}; ${LEAST_CONTRAST} to 1 is needed.`;
  if (good.length === 0) return { usable: false, says: `${need} The page’s own color stands instead.` };
  return { usable: true, says: good.length < asked.length ? `${need} On the other page the page’s own color stands.` : need };
}

export default function Builder({ integrity, papers }: Props) {
  const [home, setHome] = useState('');
  const [engine, setEngine] = useState<Engine | null>(null);
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const [failed, setFailed] = useState(false);
  const [name, setName] = useState('method');
  const [example, setExample] = useState('');
  const [link, setLink] = useState('');
  const [scheme, setScheme] = useState<Scheme>();
  const [colour, setColour] = useState('');
  const [show, setShow] = useState<Part>();

  useEffect(() => {
    setHome(new URL(address('/'), location.href).href);
    Promise.all([
      loadEngine('method'),
      fetch(address('/cases.json')).then((answer) => answer.json() as Promise<{ cases: Example[] }>),
    ]).then(
      ([parts, { cases }]) => {
        setEngine(parts);
        setExamples(cases);
      },
      () => setFailed(true),
    );
  }, []);

  const calculator = CALCULATORS.find((one) => one.name === name) ?? CALCULATORS[0];
  const offered = examples.filter((one) => !calculator?.method || one.case.method === calculator.method);

  /** The case's fragment, from the link pasted or the example chosen, and why a link cannot be used. */
  const preset = useMemo((): { fragment: string; problem?: string } => {
    const chosen = offered.find(({ id }) => id === example);
    if (!engine || (!link.trim() && !chosen)) return { fragment: '' };
    const { fragment, rules, answers } = engine;
    if (!link.trim()) return { fragment: chosen ? fragment.writeFragment(fragment.typedFromCase(chosen.case, rules), rules) : '' };
    const read = fragment.readFragment(link.trim().slice(link.trim().search(/[#?]/) + 1), rules);
    const wrong = Object.values(answers.readAnswers(read.typed, rules).errors);
    const written = fragment.writeFragment(read.typed, rules);
    if (!read.isCase || !written) return { fragment: '', problem: 'There is no case in it: expected an address with “#v=1&…”.' };
    return read.problems.length || wrong.length ? { fragment: '', problem: [...read.problems, ...wrong].join(' ') } : { fragment: written };
  }, [engine, link, example, name, examples]);

  const accent = readColour(colour);
  const judged = accent && judge(accent, scheme, papers);
  const settings: Settings = {
    ...(scheme ? { scheme } : {}),
    ...(accent && judged?.usable ? { accent } : {}),
    ...(show ? { show } : {}),
  };
  const fragment = writeSettings(preset.fragment, settings);
  const path = `embed/${name}/${fragment ? `#${fragment}` : ''}`;
  const embedded: Embedded = { address: home + path, title: calculator?.title ?? '', script: `${home}embed.js`, integrity };

  return (
    <div class="builder">
      <div class="builder-form">
        <p class="builder-field">
          <label for="embed-calculator">Calculator</label>
          <select
            id="embed-calculator"
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setExample('');
            }}
          >
            {CALCULATORS.map((one) => (
              <option key={one.name} value={one.name}>
                {one.title}
              </option>
            ))}
          </select>
        </p>
        <p class="builder-field">
          <label for="embed-example">Case to begin with</label>
          <select id="embed-example" value={example} onChange={(event) => setExample(event.currentTarget.value)} disabled={!!link.trim()}>
            <option value="">None: the reader answers</option>
            {offered.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </p>
        <p class="builder-field">
          <label for="embed-link">Or a calculator’s link with your own case</label>
          <input
            id="embed-link"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={link}
            aria-describedby="embed-link-says"
            onInput={(event) => setLink(event.currentTarget.value)}
          />
          <span id="embed-link-says" class={preset.problem ? 'builder-problem' : 'builder-says'}>
            {preset.problem ??
              (failed ? 'The rules could not be loaded, so no case can be taken: reload the page.' : 'Copy it with “Copy link”.')}
          </span>
        </p>
        <p class="builder-field">
          <label for="embed-scheme">Colours</label>
          <select
            id="embed-scheme"
            value={scheme ?? ''}
            onChange={(event) => setScheme(SCHEMES.find((one) => one === event.currentTarget.value))}
          >
            <option value="">As the reader’s system asks</option>
            {SCHEMES.map((one) => (
              <option key={one} value={one}>
                {SCHEME_WORDS[one]}
              </option>
            ))}
          </select>
        </p>
        <p class="builder-field">
          <label for="embed-accent">Accent color, six hexadecimal digits</label>
          <input
            id="embed-accent"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={colour}
            aria-describedby="embed-accent-says"
            onInput={(event) => setColour(event.currentTarget.value)}
          />
          <span id="embed-accent-says" class={colour.trim() && !judged?.usable ? 'builder-problem' : 'builder-says'}>
            {!colour.trim()
              ? 'Such as 1a4b84; none for the page’s own.'
              : (judged?.says ?? 'Expected six hexadecimal digits, as in 1a4b84.')}
          </span>
        </p>
        <p class="builder-field">
          <label for="embed-show">Parts</label>
          <select id="embed-show" value={show ?? ''} onChange={(event) => setShow(PARTS.find((one) => one === event.currentTarget.value))}>
            <option value="">The questions and the result</option>
            {PARTS.map((one) => (
              <option key={one} value={one}>
                {PART_WORDS[one]}
              </option>
            ))}
          </select>
          {show === 'result' && !preset.fragment && (
            <span class="builder-problem">There is no result without a case: choose one above.</span>
          )}
        </p>
      </div>
      <div class="builder-preview">
        <h3>How it will look</h3>
        {home && <iframe key={path} src={embedded.address} title={`Preview: ${embedded.title}`} />}
      </div>
      {home && (
        <div class="builder-code">
          <Copied title="The link and its script" code={linkCode(embedded)}>
            The script makes the link a frame as high as what is in it. Where a script is blocked, the link is still there.
          </Copied>
          <Copied title="Or a plain frame" code={frameCode(embedded)}>
            No script; it keeps its height and scrolls inside. From 320 by 400 pixels.
          </Copied>
          <Copied title="What the page’s own policy has to allow" code={policyLines(embedded)}>
            Only where the host page sends a Content-Security-Policy. For a plain frame, the second line is enough.
          </Copied>
          <p>
            The host to put on an allow list: <code>{new URL(home).host}</code>. All of it names the address at which you are reading this
            page.
          </p>
        </div>
      )}
    </div>
  );
}

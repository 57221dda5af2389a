/**
 * "How will they buy from me?": by what is sold and for how much, the usual way first, what the vendor would see published, where
 * and how long before, and how it takes part; then the other ways that may be used.
 */
import { routeSays } from '../../answer/index.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import type { Assessment } from '../../rules/index.ts';
import { address } from '../../site/address.ts';
import { VERDICT_WORDS, WAYS_TO_BUY, type Usual, type Weighed, type Weighing } from '../../ways/index.ts';
import { StatementSource } from '../ways/Statement.tsx';
import { AccountsSource } from './AccountsSource.tsx';
import { Cites } from './Cites.tsx';

interface Props {
  weighing: Weighing;
  assessment: Assessment;
  prefix: string;
}

export function VendorWays({ weighing: { usual, ways }, assessment, prefix }: Props) {
  if (usual === null) return null;
  const others = ways.filter(({ verdict }) => verdict === 'possible');
  return (
    <>
      <section class="answer answer-usual" id={`${prefix}-answer`} tabIndex={-1} aria-label="The answer" data-answer data-outcome="usual">
        <TheUsual usual={usual} assessment={assessment} />
        <p>
          You need an account in <a href={address('/guides/start-selling-to-the-city/')}>PASSPort</a> (the City’s online system for buying)
          to send an offer and to sign a contract. <AccountsSource />
        </p>
      </section>
      <h2 class="visually-hidden">How will they buy from me?</h2>
      <details class="fold">
        <summary>
          <h3>Other ways they may buy</h3> <span class="count">{others.length}</span>
        </summary>
        {others.map((one) => (
          <OtherWay key={one.way} weighed={one} />
        ))}
      </details>
    </>
  );
}

function TheUsual({ usual, assessment }: { usual: NonNullable<Usual>; assessment: Assessment }) {
  if (usual.kind === 'method') {
    const route = assessment.routes.find(({ method }) => method === usual.method);
    return (
      <>
        <p class="answer-verdict">
          <span class="outcome">{VERDICT_WORDS.usual}</span> <span class="answer-method">{METHOD_WORDS[usual.method]}</span>
        </p>
        <div class="answer-says">{route && routeSays(route)}</div>
        <p>{route && <Cites because={route.because} />}</p>
      </>
    );
  }
  const { name, title, vendor } = WAYS_TO_BUY[usual.way];
  return (
    <div data-way={usual.way}>
      <p class="answer-verdict">
        <span class="outcome">{VERDICT_WORDS.usual}</span> <span class="answer-method">{name}</span>
      </p>
      <div class="answer-says">{vendor.see.says}</div>
      <p>
        <StatementSource statement={vendor.see} />
      </p>
      {[vendor.part, vendor.more].map((one) => (
        <p key={one.says}>
          {one.says} <StatementSource statement={one} />
        </p>
      ))}
      <p>
        <a href={address(`/methods/${usual.way}/`)}>{title}</a>
      </p>
    </div>
  );
}

function OtherWay({ weighed: { way } }: { weighed: Weighed }) {
  const { name, vendor } = WAYS_TO_BUY[way];
  return (
    <div class="way-line" data-way={way} data-verdict="possible">
      <p>
        <a href={address(`/methods/${way}/`)}>{name}</a>. {vendor.see.says}
      </p>
      <p class="act-who">
        <StatementSource statement={vendor.see} />
      </p>
    </div>
  );
}

/** Every open question of the text, a line that opens: the reading taken, the others, and the safe course. Its page is still HTML. */
import law from '../../content/law.json' with { type: 'json' };
import { READINGS, type Reading } from '../../rules/index.ts';
import { address, provisionAddress } from '../../site/address.ts';
import { citationOf, citeOf } from '../../law/cite.ts';
import './readings.css';

const sectionOf = (reading: Reading): string | undefined => reading.at.find((at) => at.startsWith('3-'))?.slice(0, 4);

/** @param idOf a question's id in its page; the single file has whole addresses */
export function Readings({ idOf = (id) => id }: { idOf?: (id: string) => string }) {
  const all = Object.entries(READINGS) as [string, Reading][];
  const groups = [
    ...Object.entries(law.sections).map(([number, { title }]) => ({
      title: `§ ${number} ${title}`,
      own: all.filter(([, reading]) => sectionOf(reading) === number),
    })),
    { title: 'Related law', own: all.filter(([, reading]) => sectionOf(reading) === undefined) },
  ];
  return (
    <>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => (
          <details class="fold" key={title}>
            <summary>
              <h2>{title}</h2> <small>{own.length === 1 ? '1 question' : `${own.length} questions`}</small>
            </summary>
            <div id={idOf(title.startsWith('§') ? `section-${title.slice(2, 6)}` : 'other-law')}>
              {own.map(([id, { at, open, readings, safe }]) => (
                <details class="fold" key={id}>
                  <summary>
                    <b>{open}</b>
                  </summary>
                  <div class="open-question" id={idOf(id)}>
                    <p>
                      {at.map((one, index) => (
                        <>
                          {index > 0 && ', '}
                          <a class="cite" href={one.startsWith('3-') ? provisionAddress(one) : address(`/authorities/#${one}`)}>
                            {one.startsWith('3-') ? `§\u00a0${citationOf(one)}` : citeOf(one)}
                          </a>
                        </>
                      ))}
                    </p>
                    <p>
                      <strong>Our reading:</strong> {readings[0]}
                    </p>
                    {readings.slice(1).map((other) => (
                      <p key={other}>
                        <strong>Another reading:</strong> {other}
                      </p>
                    ))}
                    <p>
                      <strong>Safe course:</strong> {safe}
                    </p>
                  </div>
                </details>
              ))}
            </div>
          </details>
        ))}
    </>
  );
}

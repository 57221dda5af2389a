/** A question on a contract that is no choice of method, in a page, without its heading and first words; the list of them; and who answers an agency. */
import { address } from '../../site/address.ts';
import { AGENCY_DESKS, TOPIC_GROUPS, TOPIC_IDS, TOPICS, type Topic, type TopicId } from '../../ways/topics.ts';
import { Parts, StatementSource, WhatNext } from './Statement.tsx';
import { WhereItStands } from './WayPage.tsx';

export function TopicPage({ topic }: { topic: TopicId }) {
  const { lead, parts, opens } = TOPICS[topic];
  return (
    <div class="way-page">
      <Parts page={`/topics/${topic}/`} lead={lead} parts={parts} />
      <WhatNext opens={opens} />
      <WhereItStands />
    </div>
  );
}

/** Every topic, by its group. */
export function TopicList() {
  return (
    <div class="way-page" id="topics">
      {(Object.keys(TOPIC_GROUPS) as Topic['group'][]).map((group) => (
        <>
          <h2>{TOPIC_GROUPS[group]}</h2>
          <ul>
            {TOPIC_IDS.filter((id) => TOPICS[id].group === group).map((id) => (
              <li key={id}>
                <a href={address(`/topics/${id}/`)}>{TOPICS[id].name}</a>. {TOPICS[id].lead.says}{' '}
                <StatementSource statement={TOPICS[id].lead} isShort />
              </li>
            ))}
          </ul>
        </>
      ))}
    </div>
  );
}

/** Who answers an agency's question: the office, why, and where to go on. Its page says above what the marks mean. */
export function AgencyDesks() {
  return (
    <section class="way-page" aria-labelledby="agencies">
      <h2 id="agencies">Do you buy for an agency?</h2>
      <p>
        We list offices, as the Charter and the Rules name them, not people. <a href="#marks">What “2020 text” means</a>
      </p>
      <ul>
        {AGENCY_DESKS.map(({ about, office, says, opens }) => (
          <li key={about}>
            {about}: <strong>{office}</strong>. {says.says} {opens && <a href={address(opens.page)}>{opens.words}</a>}{' '}
            <StatementSource statement={says} isShort />
          </li>
        ))}
      </ul>
    </section>
  );
}

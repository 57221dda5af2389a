/**
 * A section as Akoma Ntoso (LegalDocML 1.0, namespace 3.0): the law's own structure and words, and who made the file and when its
 * text is held. The designators of a section are, outside in: subdivision (a), paragraph (1), subparagraph (i), clause (A), as the
 * Rules themselves call them.
 */
import { CHARTER_AS_OF, RULES_AS_OF } from '../rules/index.ts';
import { provisionsOf, sectionOf } from './law-of-text.ts';
import type { Provision } from './parse.ts';
import { NOT_OFFICIAL, RULES_SOURCE } from './source.ts';
import type { Text } from './texts.ts';

type Provisions = Readonly<Record<string, Provision>>;

/** The namespace that every element is in. */
export const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (words: string): string => words.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);

/** What the Rules call a provision by its designator; at the outermost level every letter is a subdivision's, "(i)" too. */
function elementOf({ marker, depth }: Provision): string {
  if (depth === 0) return 'subdivision';
  if (/\d/.test(marker)) return 'paragraph';
  return /[A-Z]/.test(marker) ? 'clause' : 'subparagraph';
}

/** "3-10(d)" of § 3-10 → "sec_3-10__d": the anchor in the page, in the form that the standard asks of an id. */
const eIdOf = (section: string, anchor: string): string => `sec_${section}__${anchor}`;

/** One provision with everything inside it; its words stand in `heading` and `p`, and nowhere else. */
function provisionXml(provisions: Provisions, section: string, id: string, indent: string): string {
  const one = provisions[id];
  if (!one) throw new Error(`${id}: expected a provision`);
  const name = elementOf(one);
  const own = one.heading === null ? one.text : one.text.slice(one.heading.length).trim();
  const within = `${indent}  `;
  const parts = [`<num>${text(one.marker)}</num>`];
  if (one.heading !== null) parts.push(`<heading>${text(one.heading)}</heading>`);
  const listed = one.inside.filter((child) => !child.includes('/'));
  const closing = one.inside.filter((child) => child.includes('/'));
  if (listed.length === 0) parts.push(`<content><p>${text(own)}</p></content>`);
  else {
    if (own) parts.push(`<intro><p>${text(own)}</p></intro>`);
    parts.push(...listed.map((child) => provisionXml(provisions, section, child, within).trimStart()));
  }
  if (closing.length)
    parts.push(`<wrapUp>${closing.map((child) => `<p eId="${eIdOf(section, provisions[child]?.anchor ?? '')}">${text(provisions[child]?.text ?? '')}</p>`).join('')}</wrapUp>`); // prettier-ignore
  return `${indent}<${name} eId="${eIdOf(section, one.anchor)}">\n${parts.map((part) => within + part).join('\n')}\n${indent}</${name}>`;
}

/** The file of one text of a section, with its declaration. @throws Error naming a text that is not held */
export function akomaNtoso(of: Text): string {
  const { section: number, from } = of;
  const { title, history, amendments, top } = sectionOf(of);
  const provisions = provisionsOf(of);
  const work = `/akn/us-ny-nyc/act/rcny/title-9/${number}`;
  const expression = `${work}/eng@${from}`;
  const events = amendments.map(
    ({ effective }, at) => `        <eventRef eId="e${at + 1}" date="${effective}" source="#rules" type="amendment"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${NAMESPACE}">
  <act name="rule" contains="singleVersion">
    <meta>
      <identification source="#ppb-rulebook">
        <FRBRWork>
          <FRBRthis value="${work}"/>
          <FRBRuri value="${work}"/>
          <FRBRdate date="${amendments[0]?.effective ?? from}" name="${amendments[0] ? 'firstAmendmentPrinted' : 'oldestCopySeen'}"/>
          <FRBRauthor href="#procurement-policy-board"/>
          <FRBRcountry value="us"/>
          <FRBRsubdivision value="ny-nyc"/>
        </FRBRWork>
        <FRBRExpression>
          <FRBRthis value="${expression}"/>
          <FRBRuri value="${expression}"/>
          <FRBRdate date="${from}" name="${history ? 'inEffectFrom' : 'oldestCopySeen'}"/>
          <FRBRauthor href="#procurement-policy-board"/>
          <FRBRlanguage language="eng"/>
        </FRBRExpression>
        <FRBRManifestation>
          <FRBRthis value="${expression}.xml"/>
          <FRBRuri value="${expression}.xml"/>
          <FRBRdate date="${CHARTER_AS_OF}" name="checked"/>
          <FRBRauthor href="#ppb-rulebook"/>
        </FRBRManifestation>
      </identification>
${events.length ? `      <lifecycle source="#ppb-rulebook">\n${events.join('\n')}\n      </lifecycle>\n` : ''}      <references source="#ppb-rulebook">
        <original eId="rules" href="${work}" showAs="${text(RULES_SOURCE)}"/>
        <TLCOrganization eId="procurement-policy-board" href="/ontology/organization/procurement-policy-board" showAs="Procurement Policy Board"/>
        <TLCOrganization eId="ppb-rulebook" href="/ontology/organization/ppb-rulebook" showAs="PPB Rulebook"/>
      </references>
      <notes source="#ppb-rulebook">
        <note eId="not-official"><p>${text(NOT_OFFICIAL)} The text is as of ${RULES_AS_OF}.</p></note>${history ? `\n        <note eId="history"><p>${text(history)}</p></note>` : ''}
      </notes>
    </meta>
    <body>
      <section eId="sec_${number}">
        <num>§ ${number}</num>
        <heading>${text(title)}</heading>
${top.map((id) => provisionXml(provisions, number, id, '        ')).join('\n')}
      </section>
    </body>
  </act>
</akomaNtoso>
`;
}

// The pages that are looked at, one a line. shown: pictures of it are kept for people to look at; leads: where one ends up;
// bilingual: it says all in both languages.
export const LANGUAGES = ['zh', 'en'];

/** The case of the copper concentrate, under joint supervision. */
const COPPER = 'C202609050001';

export function pages({ number, marked, amended, report, atGate, customsCase }) {
  const waybill = `/w/${number}`;
  return [
    { name: 'delivered', path: waybill, shown: true },
    { name: 'all', path: `${waybill}?show=all` },
    { name: 'irregular', path: `${waybill}?show=odd`, shown: true },
    { name: 'corrected', path: `${waybill}?show=corrected` },
    { name: 'standstill', path: knownAt(waybill, '2026-09-07T05:30'), shown: true },
    { name: 'seal', path: knownAt(waybill, '2026-09-07T15:00'), shown: true },
    { name: 'by-road', path: knownAt(waybill, '2026-09-07T19:00'), shown: true },
    { name: 'unknown', path: '/w/DEMO0001202608310009', status: 404, shown: true },
    { name: 'mistyped', path: '/w/DEMO', status: 400 },
    { name: 'signed-out', path: '/signin?code=used', status: 401, shown: true, bilingual: true },
    { name: 'markup', path: `/w/${marked}` },
    { name: 'amendments', path: `/w/${amended}/amendments`, shown: true },
    { name: 'decide', path: `/w/${amended}/decide`, shown: true },
    { name: 'again', path: `/w/${amended}/again` },
    { name: 'seals', path: `/w/${amended}/seals` },
    { name: 'list', path: '/', shown: true },
    { name: 'list-open', path: '/?filter=open' },
    { name: 'list-waiting', path: '/?filter=waiting', shown: true },
    { name: 'list-closed', path: '/?filter=closed' },
    { name: 'found-one', path: `/?q=${number}`, leads: waybill },
    { name: 'found-several', path: '/?q=DEMO0001', shown: true },
    { name: 'found-none', path: '/?q=NOSUCH1', status: 404, shown: true },
    { name: 'rules', path: '/rules', shown: true },
    { name: 'files', path: '/files', shown: true },
    { name: 'file-report', path: `/files/${report}`, shown: true },
    { name: 'unmatched', path: '/unmatched', shown: true },
    { name: 'operator', path: '/operator', shown: true },
    { name: 'customs', path: '/customs', shown: true },
    { name: 'case', path: `/customs/${customsCase}`, shown: true },
    { name: 'joint', path: `/customs/${COPPER}`, shown: true },
    { name: 'figures', path: '/customs/figures', shown: true },
    { name: 'figures-behind', path: '/customs/figures/cases?office=CUU&kind=DECISION', shown: true },
    { name: 'ruling', path: '/customs/rules', shown: true },
    { name: 'gate', path: `/gate?known_by=${encodeURIComponent(atGate)}`, shown: true },
    { name: 'gate-stop', path: '/gate?known_by=NOSUCH1', shown: true },
    { name: 'file-gone', path: '/files/none', status: 404 },
  ];
}

/** The page as it was known at a time of the clocks in Beijing. */
function knownAt(waybill, time) {
  return `${waybill}?as_of=${encodeURIComponent(`${time}:00+08:00`)}`;
}

// The pages that are looked at, one a line. shown: pictures of it are kept for people to look at.
export const LANGUAGES = ['zh', 'en'];

export function pages({ number, marked }) {
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
    { name: 'signed-out', path: '/signin?code=used', status: 401, shown: true },
    { name: 'markup', path: `/w/${marked}` },
  ];
}

/** The page as it was known at a time of the clocks in Beijing. */
function knownAt(waybill, time) {
  return `${waybill}?as_of=${encodeURIComponent(`${time}:00+08:00`)}`;
}

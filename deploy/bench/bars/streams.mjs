const ABREAST = 1000;
const EVENTS_EACH = 40;
const PAYLOAD_BYTES = 250;

/** Appends one event at a time, so many at once, each worker to streams of its own with the version it expects. */
export class Streams {
  #workers;
  #appended = 0;

  constructor(inFlight) {
    const each = Math.max(1, Math.floor(ABREAST / inFlight));
    this.#workers = Array.from({ length: inFlight }, (_, n) => ({ n, streams: Array.from({ length: each }, () => null), next: 0, opened: 0 }));
  }

  /** Works so long and answers the events a second. */
  async fill(store, millis) {
    const before = this.#appended;
    const start = performance.now();
    await Promise.all(this.#workers.map((worker) => this.#work(worker, store, start + millis)));
    return ((this.#appended - before) * 1000) / (performance.now() - start);
  }

  /** What was acknowledged is stored. */
  async mustAgree(store) {
    const stored = await store.count();
    if (stored !== this.#appended) throw new Error(`${this.#appended} acknowledged, ${stored} stored`);
  }

  async #work(worker, store, end) {
    while (performance.now() < end) {
      const place = worker.next++ % worker.streams.length;
      let stream = worker.streams[place];
      if (stream === null || stream.version === EVENTS_EACH) {
        stream = { name: `waybill-${worker.n}x${worker.opened++}`, version: 0 };
        worker.streams[place] = stream;
      }
      await store.append(stream.name, stream.version, event(stream));
      stream.version++;
      this.#appended++;
    }
  }
}

/** A leg event as JSON, its payload padded to the length the exchange's has. */
function event({ name, version }) {
  const data = { waybill: name, kind: "departed", place: "KZ-ALT", unit: `MSKU${String(version).padStart(7, "0")}`, at: new Date().toISOString() };
  return { type: "LegEvent", data: { ...data, note: "x".repeat(Math.max(0, PAYLOAD_BYTES - JSON.stringify(data).length - 10)) } };
}

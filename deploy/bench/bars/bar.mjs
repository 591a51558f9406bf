// node bar.mjs message-db|emmett IN_FLIGHT WARM_UP_MS LENGTH_MS REPEATS
// The database is in PGHOST, PGPORT, PGUSER, PGPASSWORD; psql and createdb are on the PATH. Prints one line "samples".
import { Database } from "./database.mjs";
import { Streams } from "./streams.mjs";
import * as emmett from "./emmett.mjs";
import * as messageDb from "./message-db.mjs";

const kinds = { "message-db": messageDb, emmett };
const [name, ...numbers] = process.argv.slice(2);
const [inFlight, warmUp, length, repeats] = numbers.map(Number);
const kind = kinds[name];
if (!kind || ![inFlight, warmUp, length, repeats].every(Number.isInteger)) {
  console.error(`usage: node bar.mjs ${Object.keys(kinds).join("|")} IN_FLIGHT WARM_UP_MS LENGTH_MS REPEATS`);
  process.exit(2);
}

const database = new Database(`yidan_bench_${name.replace("-", "_")}`);
try {
  await database.create();
  const store = await kind.open(database, inFlight);
  try {
    const streams = new Streams(inFlight);
    if (warmUp > 0) await streams.fill(store, warmUp);
    const samples = [];
    for (let run = 1; run <= repeats; run++) {
      samples.push(await streams.fill(store, length));
      console.log(`run ${run}: ${samples.at(-1).toFixed(0)} events/s`);
    }
    await streams.mustAgree(store);
    console.log(`samples ${samples.map((sample) => sample.toFixed(1)).join(" ")}`);
  } finally {
    await store.close();
  }
} finally {
  await database.drop();
}

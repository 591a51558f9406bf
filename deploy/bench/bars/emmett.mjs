import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";
import pg from "pg";
import { quiet } from "./database.mjs";

/** Emmett's PostgreSQL store with its own schema and a connection for each event in flight. */
export async function open(database, inFlight) {
  const pool = new pg.Pool({ connectionString: database.url, max: inFlight });
  const ended = quiet(pool);
  const store = getPostgreSQLEventStore(database.url, { connectionOptions: { pool } });
  return {
    append: (stream, version, event) =>
      store.appendToStream(stream, [event], { expectedStreamVersion: version === 0 ? "STREAM_DOES_NOT_EXIST" : BigInt(version) }),
    count: async () => Number((await pool.query("SELECT count(*) FROM emt_messages")).rows[0].count),
    close: async () => {
      await store.close();
      await ended();
    },
  };
}

import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { quiet } from "./database.mjs";

const INSTALL = fileURLToPath(new URL("node_modules/@eventide/message-db/database/install.sh", import.meta.url));
const WRITE = "SELECT write_message($1, $2, $3, $4, NULL, $5)";

/** message-db as its own script installs it, called by its own function over prepared statements. */
export async function open(database, inFlight) {
  database.run("bash", INSTALL);
  const pool = new pg.Pool({ connectionString: database.url, max: inFlight, options: "-c search_path=message_store,public" });
  const ended = quiet(pool);
  return {
    append: (stream, version, { type, data }) =>
      pool.query({ name: "write", text: WRITE, values: [randomUUID(), stream, type, JSON.stringify(data), version - 1] }),
    count: async () => Number((await pool.query("SELECT count(*) FROM messages")).rows[0].count),
    close: ended,
  };
}

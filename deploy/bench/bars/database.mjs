import { execFileSync } from "node:child_process";

/** A database of its own for one comparison, gone when it is over. */
export class Database {
  constructor(name) {
    this.name = name;
  }

  get url() {
    const { PGUSER: user, PGPASSWORD: password, PGHOST: host, PGPORT: port } = process.env;
    const who = password ? `${user}:${encodeURIComponent(password)}` : user;
    return `postgresql://${who}@${host}:${port}/${this.name}`;
  }

  async create() {
    await this.drop();
    this.run("createdb", this.name);
  }

  async drop() {
    this.run("dropdb", "--if-exists", "--force", this.name);
  }

  /** Runs one of PostgreSQL's programs or a script that calls them; its words are shown if it fails. */
  run(program, ...args) {
    execFileSync(program, args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, PGOPTIONS: "-c client_min_messages=warning", DATABASE_NAME: this.name, CREATE_DATABASE: "off" },
    });
  }
}

/** Gives a function that ends the pool; once it is called, connections the server cuts off are nobody's concern. */
export function quiet(pool) {
  let ending = false;
  const hear = (error) => {
    if (!ending) throw error;
  };
  pool.on("error", hear);
  pool.on("connect", (client) => client.on("error", hear));
  return async () => {
    ending = true;
    await pool.end();
  };
}

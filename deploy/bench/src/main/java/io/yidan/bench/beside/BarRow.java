package io.yidan.bench.beside;

import io.yidan.bench.database.Access;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.process.Program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Another event store on the same server, driven by its own client on Node.js: one event an append with the version it
 * expects, and nothing of rules, tokens, chain or read models.
 *
 * @param store as the program in deploy/bench/bars calls it
 */
public record BarRow(String store, int inFlight) implements Row {

    @Override
    public String name() {
        return store + "-" + inFlight;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        if (lab.setup.bars().isEmpty()) {
            Lab.progress("%s: left out, as Node.js 20 or its packages are not here", name());
            return;
        }
        var command = new ArrayList<>(lab.setup.bars());
        command.add(store);
        var environment = environment(lab.setup.access(), lab.setup.programs());
        Beside.run(
                lab,
                name(),
                command,
                inFlight,
                (output, whole) -> Program.of(output, environment, whole));
    }

    /** Where it finds the database and PostgreSQL's own programs. */
    static Map<String, String> environment(Access access, Path programs) {
        var environment = new HashMap<>(access.environment());
        environment.put("PGHOST", access.host());
        environment.put("PGPORT", Integer.toString(access.port()));
        environment.put("PGUSER", access.user());
        environment.put("PATH", programs + File.pathSeparator + System.getenv("PATH"));
        return environment;
    }
}

package io.yidan.bench.beside;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.process.Program;

import java.io.IOException;

/** The same decisions on Axon as it comes, called within its own process: it is spared the wire, the token and the form check. */
public record StockRow(int inFlight) implements Row {

    @Override
    public String name() {
        return "stock-" + inFlight;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        if (lab.setup.stock().isEmpty()) {
            throw new IllegalStateException("there is no comparison to start");
        }
        var database = lab.setup.access().environment();
        Beside.run(
                lab,
                name(),
                lab.setup.stock(),
                inFlight,
                (output, arguments) -> Program.java(output, database, arguments));
    }
}

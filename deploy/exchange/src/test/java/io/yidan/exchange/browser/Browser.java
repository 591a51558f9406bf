package io.yidan.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Chromium, led by the scripts in src/test/browser, in a process of its own: asked for a check, it says what it saw. */
final class Browser implements AutoCloseable {
    private static final Path SCRIPTS = Path.of("src/test/browser").toAbsolutePath();
    private static final Gson JSON = new Gson();

    private final Process process;

    /** What was looked at, where, and what is wrong there; empty if nothing is. */
    record Finding(String what, String where, String wrong) {
        private boolean isGood() {
            return wrong.isEmpty();
        }
    }

    private record Line(String done, String what, String where, String wrong) {}

    Browser() {
        assertThat(SCRIPTS.resolve("node_modules"))
                .as("the packages of the browser checks; run: npm ci --prefix %s", SCRIPTS)
                .isDirectory();
        try {
            process =
                    new ProcessBuilder("node", SCRIPTS.resolve("serve.mjs").toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException e) {
            throw new AssertionError("Node.js is needed: the command node cannot be run", e);
        }
    }

    /** Signs in to look at the things of these names, and keeps pictures in this folder. */
    void open(PlayedExchange exchange, String party, Map<String, String> things, Path screens)
            throws IOException {
        Files.createDirectories(screens);
        var asked = new HashMap<>(things);
        asked.put("base", exchange.address());
        asked.put("link", exchange.signIn(party, "/w/" + things.get("number")));
        asked.put("screens", screens.toString());
        var wrong = ask("open", asked).stream().filter(finding -> !finding.isGood()).toList();
        assertThat(wrong).as("the browser opens").isEmpty();
    }

    /** Does the check of this name, prints what was seen, and gives it. */
    List<Finding> check(String name, Map<String, String> more) {
        long begun = System.nanoTime();
        var findings = ask(name, more);
        long wrong = findings.stream().filter(finding -> !finding.isGood()).count();
        findings.forEach(
                finding ->
                        System.out.printf(
                                "browser: %-14s %s%s%n",
                                finding.what(),
                                finding.where(),
                                finding.isGood() ? "" : "  WRONG: " + finding.wrong()));
        System.out.printf(
                "browser: %s: %d looked at, %d wrong, %d s%n",
                name,
                findings.size(),
                wrong,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
        return findings;
    }

    /** It ends when nothing more can be asked of it. */
    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** One at a time: tests ask side by side, and whoever asks reads the lines that come next. */
    private synchronized List<Finding> ask(String name, Map<String, String> more) {
        var asked = new HashMap<>(more);
        asked.put("check", name);
        try {
            var out = process.outputWriter();
            out.write(JSON.toJson(asked) + "\n");
            out.flush();
            return answer(name, process.inputReader());
        } catch (IOException e) {
            throw new UncheckedIOException("the browser is gone during " + name, e);
        }
    }

    private static List<Finding> answer(String name, BufferedReader lines) throws IOException {
        var findings = new ArrayList<Finding>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var said = JSON.fromJson(line, Line.class);
            if (said.done() != null) {
                assertThat(said.done()).as("the answer to what was asked").isEqualTo(name);
                return findings;
            }
            findings.add(new Finding(said.what(), said.where(), said.wrong()));
        }
        throw new AssertionError("the browser ended during " + name + "; it says why above");
    }
}

package io.yidan.gateway.signin.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the tokens of the demonstration down for scripts, and says at start where they are. */
final class DemoNotes {
    private final DemoTokens tokens;
    private final Path folder;

    DemoNotes(DemoTokens tokens, Path folder) {
        this.tokens = tokens;
        this.folder = folder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() throws IOException {
        Map<String, String> byParty = new LinkedHashMap<>();
        Arrays.stream(DemoParty.values())
                .forEach(party -> byParty.put(party.name(), tokens.tokenFor(party)));
        String lines =
                byParty.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        PrivateFiles.write(folder.resolve("tokens.txt"), lines);
        PrivateFiles.write(
                folder.resolve("tokens.json"), JsonMapper.shared().writeValueAsString(byParty));
        print(lines);
    }

    private void print(String lines) {
        System.out.printf(
                """

                ==== 演示令牌 · demo tokens (not for real freight; also in %s) ====
                %s==== authorization: Bearer <token> ====

                """,
                folder.resolve("tokens.txt").toAbsolutePath(), lines);
    }
}

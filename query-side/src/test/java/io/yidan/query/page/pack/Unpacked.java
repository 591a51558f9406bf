package io.yidan.query.page.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** The files of a dispute pack by name. */
record Unpacked(Map<String, byte[]> files) {

    static Unpacked of(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return new Unpacked(files);
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** The lines of a table but for its headings, those alone that hold a text. */
    List<String> rows(String name, String holding) {
        return text(name)
                .lines()
                .skip(1)
                .filter(line -> line.contains(holding))
                .map(String::strip)
                .toList();
    }

    /** Name and SHA-256 of every file but the manifest, as the manifest writes them. */
    String prints() throws NoSuchAlgorithmException {
        var prints = new StringBuilder();
        for (var file : files.entrySet()) {
            if (!file.getKey().equals("manifest.sha256")) {
                var digest = MessageDigest.getInstance("SHA-256").digest(file.getValue());
                prints.append(HexFormat.of().formatHex(digest))
                        .append("  ")
                        .append(file.getKey())
                        .append('\n');
            }
        }
        return prints.toString();
    }
}

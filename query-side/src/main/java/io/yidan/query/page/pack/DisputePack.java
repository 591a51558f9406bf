package io.yidan.query.page.pack;

import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a dispute about weights, seals or custody is settled by, in one archive. The same waybill in the same state gives
 * the same reader the same bytes.
 */
record DisputePack(Scene scene) {

    /** What the archive is called. */
    String fileName() {
        var view = scene.view();
        return "dispute-pack-%s-r%d.zip".formatted(view.getWaybillNumber(), view.getRevision());
    }

    List<PackFile> files() {
        var evidence = new Evidence(scene);
        var hands = new Hands(evidence);
        var tables =
                List.of(
                        new Slips(evidence).table(),
                        new Compared(evidence).table(),
                        new SealLines(evidence).table(),
                        hands.custody(),
                        hands.handovers(),
                        new Disputed(evidence).table());
        var files = new ArrayList<PackFile>();
        files.add(new Cover(evidence, tables).file());
        tables.stream().map(table -> table.file(evidence)).forEach(files::add);
        files.add(manifest(files));
        return files;
    }

    private static PackFile manifest(List<PackFile> files) {
        String prints = files.stream().map(PackFile::print).collect(Collectors.joining());
        return new PackFile("manifest.sha256", prints.getBytes(StandardCharsets.UTF_8));
    }

    byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (PackFile file : files()) {
                var entry = new ZipEntry(file.name());
                entry.setTimeLocal(recorded());
                zip.putNextEntry(entry);
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return out.toByteArray();
    }

    private LocalDateTime recorded() {
        return LocalDateTime.ofInstant(
                Face.instant(scene.view().getRecordedAt()), ZoneOffset.ofHours(8));
    }
}

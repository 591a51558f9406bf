package io.yidan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the house that no compiler knows. */
class HouseTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Set<String> LIMITED =
            Set.of("java", "proto", "sql", "html", "css", "js", "mjs", "sh");
    private static final List<String> MAY_USE_AXON =
            List.of("event-store", "command-side", "query-side", "exchange", "bench-stock");

    @Test
    void no_file_is_longer_than_300_lines() throws IOException {
        assertThat(sources().filter(file -> lines(file) > 300)).isEmpty();
    }

    @Test
    void no_package_holds_more_than_12_files() throws IOException {
        Map<Path, Long> packages =
                sources()
                        .filter(file -> file.toString().contains("src/main/java"))
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(packages).allSatisfy((_, files) -> assertThat(files).isLessThanOrEqualTo(12));
    }

    @Test
    void the_readme_is_shorter_than_200_lines() {
        assertThat(lines(ROOT.resolve("README.md"))).isLessThan(200);
    }

    @Test
    void only_the_modules_named_for_it_import_axon() throws IOException {
        assertThat(
                        sources()
                                .filter(file -> file.toString().contains("src/main/java"))
                                .filter(file -> read(file).contains("import org.axonframework"))
                                .filter(
                                        file ->
                                                MAY_USE_AXON.stream()
                                                        .noneMatch(
                                                                module ->
                                                                        file.toString()
                                                                                .contains(
                                                                                        "/" + module
                                                                                                + "/"))))
                .isEmpty();
    }

    @Test
    void versions_stand_in_the_root_pom_only() throws IOException {
        assertThat(
                        files("pom.xml")
                                .filter(pom -> !pom.equals(ROOT.resolve("pom.xml")))
                                .filter(
                                        pom ->
                                                read(pom)
                                                        .replaceAll("(?s)<parent>.*?</parent>", "")
                                                        .contains("<version>")))
                .isEmpty();
    }

    @Test
    void every_decision_has_a_number_of_its_own_and_fits_a_page() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/decisions"))) {
            var all = pages.sorted(Comparator.naturalOrder()).toList();
            assertThat(all).isNotEmpty().allSatisfy(page -> assertThat(lines(page)).isLessThan(80));
            assertThat(all.stream().map(page -> page.getFileName().toString().substring(0, 4)))
                    .doesNotHaveDuplicates();
        }
    }

    private static Stream<Path> sources() throws IOException {
        return files("")
                .filter(
                        file -> {
                            String name = file.getFileName().toString();
                            return LIMITED.contains(name.substring(name.lastIndexOf('.') + 1));
                        });
    }

    private static Stream<Path> files(String end) throws IOException {
        try (Stream<Path> tree = Files.walk(ROOT)) {
            return tree
                    .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(end))
                    .filter(
                            file ->
                                    Stream.of("/target/", "/node_modules/", "/.git/", "/data/")
                                            .noneMatch(file.toString()::contains))
                    .toList()
                    .stream();
        }
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

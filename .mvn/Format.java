import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds every Java source against google-java-format (AOSP indent). {@code check} names the files that differ and
 * fails; {@code write} puts them right. Run by the build: {@code ./mvnw -N process-sources -Dformat.mode=write}.
 */
class Format {
    public static void main(String[] args) throws Exception {
        List<String> call = new ArrayList<>(List.of("--aosp", "--skip-javadoc-formatting"));
        call.addAll(args[0].equals("write") ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        try (Stream<Path> tree = Files.walk(Path.of(""))) {
            tree.filter(Format::ours).map(Path::toString).sorted().forEach(call::add);
        }
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        int answer = new com.google.googlejavaformat.java.Main(out, err, System.in).format(call.toArray(String[]::new));
        if (answer != 0) {
            err.println("These files are not formatted. Put them right with: ./mvnw -N process-sources -Dformat.mode=write");
        }
        System.exit(answer);
    }

    private static boolean ours(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && !path.contains("target/") && !path.contains("node_modules/") && !path.startsWith(".");
    }
}

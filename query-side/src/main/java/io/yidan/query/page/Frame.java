package io.yidan.query.page;

import io.yidan.query.page.words.Language;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page's own address and language, from which its links are made.
 *
 * @param path address without its question
 * @param asked number the reader searched for
 * @param query what is asked beside the number, language left out
 * @param reader name of the party that has signed in, or empty
 */
public record Frame(
        String path,
        String asked,
        Language language,
        Map<String, String> query,
        Assets assets,
        String reader) {

    /** Whether this is the list, or a search in it. */
    public boolean isList() {
        return path.equals("/");
    }

    /** Whether this is about files that are sent. */
    public boolean isFiles() {
        return path.startsWith("/files");
    }

    /** Whether this is about customs cases or their gate. */
    public boolean isCustoms() {
        return path.startsWith("/customs") || path.equals("/gate");
    }

    /** The list through a filter, from its beginning or after a mark. */
    public String list(String filter, String after) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("filter", filter);
        if (!after.isEmpty()) {
            asked.put("after", after);
        }
        return "/" + question(asked);
    }

    /** The same as a file. */
    public String csv(String filter) {
        return "/list.csv" + question(Map.of("filter", filter)) + "&lang=" + language.tag();
    }

    public String tag() {
        return language.tag();
    }

    public String otherTag() {
        return language.other().tag();
    }

    public String asset(String name) {
        return assets.address(name);
    }

    /** The same page in the other language. */
    public String other() {
        return address("lang", language.other().tag());
    }

    /** The same page again. */
    public String here() {
        return address("lang", language.tag());
    }

    /** The same page with another choice of rows. */
    public String show(String choice) {
        return history("show", choice);
    }

    /** Another page of the same choice of rows. */
    public String page(int number) {
        var asked = new LinkedHashMap<>(query);
        asked.remove("record");
        if (query.containsKey("record")) {
            asked.put("show", "all");
        }
        asked.put("page", Integer.toString(number));
        return path + question(asked) + "#history";
    }

    /** Where a record is found by its number. */
    public String record(long number) {
        return history("record", Long.toString(number)) + "#r" + number;
    }

    /** What a dispute about a waybill is settled by, as a file. */
    public String pack(String waybill) {
        var asked = new LinkedHashMap<String, String>();
        Optional.ofNullable(query.get("as_of")).ifPresent(then -> asked.put("as_of", then));
        asked.put("lang", language.tag());
        return "/w/" + waybill + "/dispute-pack.zip" + question(asked);
    }

    /** Where a rule is told by its number. */
    public String rule(String id) {
        return "/rules?lang=" + encoded(language.tag()) + "#" + id;
    }

    /** The same page without changes while it is read. */
    public String pause() {
        return address("live", "off");
    }

    /** The same page, following changes. */
    public String resume() {
        return without("live");
    }

    /** The same page as it is now. */
    public String now() {
        return without("as_of");
    }

    /** The address that tells of changes after a revision. */
    public String live(long after) {
        var asked = new LinkedHashMap<>(query);
        asked.put("lang", language.tag());
        asked.put("after", Long.toString(after));
        return path + "/live" + question(asked);
    }

    private String history(String key, String value) {
        var asked = new LinkedHashMap<>(query);
        List.of("show", "page", "record").forEach(asked::remove);
        asked.put(key, value);
        return path + question(asked);
    }

    private String address(String key, String value) {
        var asked = new LinkedHashMap<>(query);
        asked.put(key, value);
        return path + question(asked);
    }

    private String without(String key) {
        var asked = new LinkedHashMap<>(query);
        asked.remove(key);
        return path + question(asked);
    }

    private static String question(Map<String, String> asked) {
        return Optional.of(
                        asked.entrySet().stream()
                                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&")))
                .filter(text -> !text.isEmpty())
                .map(text -> "?" + text)
                .orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

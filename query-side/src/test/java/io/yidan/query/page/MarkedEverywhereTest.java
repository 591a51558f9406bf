package io.yidan.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.page.history.Asked;
import io.yidan.query.page.history.Choice;
import io.yidan.query.page.history.History;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.way.Way;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whatever is written into a text field, by whomever, is shown as text. */
class MarkedEverywhereTest {
    private static final String MARKUP = "<i onclick='x'>\"&</i>";
    private static final Instant NOW = Instant.parse("2026-09-07T07:00:00Z");

    /** Words of the exchange itself, and codes of places, which it checks. */
    private static final Set<String> OURS =
            Set.of("zone", "date", "act", "rule", "rule_name", "code", "cause");

    /** Codes of parties are capital letters, digits and hyphens, or they are no codes. */
    private static final Pattern PARTY = Pattern.compile("[A-Z]{3}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void markup_in_any_text_field_is_shown_as_text(Language language) {
        var view = (WaybillView) marked(Told.view(StoryA.withTheTerminal().events()));
        var scene = Scene.of(view, language, NOW, Told.DIRECTORY, "SHP");
        var frame = new Frame("/w/X", MARKUP, language, Map.of("show", MARKUP), new Assets(), "");

        for (var choice : Choice.values()) {
            var page =
                    new WaybillPage(
                            scene,
                            Way.of(scene),
                            History.of(scene, new Asked(choice, 1, -1)),
                            List.of(MARKUP),
                            "/live",
                            Watch.OPENED);
            String html = new Renderer().page(page, frame);

            assertThat(html).doesNotContain("<i onclick", "'x'", "\"&<", "&</i>");
            assertThat(html.split("&lt;i onclick", -1)).hasSizeGreaterThan(15);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_notice_repeats_what_was_asked_as_text(Language language) {
        var frame = new Frame("/w/X", MARKUP, language, Map.of(), new Assets(), "");

        String html = new Renderer().notice(frame, "NOT_FOUND", MARKUP, MARKUP);

        assertThat(html).doesNotContain("<i onclick", "'x'", "\"&<");
        assertThat(html.split("&lt;i onclick", -1)).hasSizeGreaterThan(4);
    }

    /** The message with markup behind every text in it. */
    private static Message marked(Message message) {
        var marked = message.toBuilder();
        message.getAllFields()
                .forEach((field, value) -> marked.setField(field, marked(field, value)));
        return marked.build();
    }

    private static Object marked(FieldDescriptor field, Object value) {
        return switch (value) {
            case List<?> all -> all.stream().map(one -> marked(field, one)).toList();
            case Message message -> marked(message);
            case String text when isFree(field, text) -> text + MARKUP;
            default -> value;
        };
    }

    private static boolean isFree(FieldDescriptor field, String text) {
        return !OURS.contains(field.getName()) && !PARTY.matcher(text).matches();
    }
}

package io.yidan.query.page;

import io.yidan.query.page.list.ListPage;
import io.yidan.query.page.rules.RuleBook;
import io.yidan.query.page.words.Words;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills the templates. */
public final class Renderer {
    /** Parts that stand in a file of their own, called as they are. */
    private static final Set<String> OWN_FILE = Set.of("history", "weights", "stays");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    public Renderer() {
        var templates = new ClassLoaderTemplateResolver(Renderer.class.getClassLoader());
        templates.setPrefix("query/templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
    }

    String page(WaybillPage page, Frame frame) {
        return engine.process("waybill", context(frame, Map.of("page", page)));
    }

    /** The list of waybills. */
    public String list(ListPage page, Frame frame) {
        return engine.process("list", context(frame, Map.of("page", page)));
    }

    /** One part of the page by its id, to take the place of the one that is there. */
    String block(String name, WaybillPage page, Frame frame, boolean fresh) {
        var context = context(frame, Map.of("page", page));
        context.setVariable("swap", "true");
        context.setVariable("fresh", fresh ? "fresh" : null);
        String template = OWN_FILE.contains(name) ? name : "blocks";
        return engine.process(template, Set.of(name), context);
    }

    /** Why there is nothing to see, and what to do now. */
    public String notice(Frame frame, String code, String sentence, String next) {
        return engine.process(
                "notice", context(frame, Map.of("code", code, "sentence", sentence, "next", next)));
    }

    /** The page of the rules. */
    public String rules(Frame frame, List<RuleBook.Text> rules) {
        return engine.process("rules", context(frame, Map.of("rules", rules)));
    }

    /** The form for files, the report of one, or the part of it that changes. */
    public String files(String template, Frame frame, Map<String, Object> with) {
        return engine.process(template, context(frame, with));
    }

    /** One part of such a page by its name, to take the place of the one that is there. */
    public String part(
            String template, String name, Frame frame, Map<String, Object> with, boolean fresh) {
        var context = context(frame, with);
        context.setVariable("swap", "true");
        context.setVariable("fresh", fresh ? "fresh" : null);
        return engine.process(template, Set.of(name), context);
    }

    private static Context context(Frame frame, Map<String, Object> with) {
        var context = new Context(frame.language().locale(), with);
        context.setVariable("frame", frame);
        context.setVariable("w", Words.in(frame.language()));
        return context;
    }
}

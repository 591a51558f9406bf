package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.LegMode;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Phrase;
import io.yidan.query.page.words.Words;
import io.yidan.query.view.Answers;
import io.yidan.waybill.owed.Answer;

import java.time.Instant;
import java.util.Set;

/**
 * A waybill, what is owed on it when the page is read, and the words and names to speak of it with.
 *
 * @param reader party that reads the page, or empty
 */
public record Scene(
        WaybillView view, Answer answer, Words words, Face face, Names names, String reader) {
    private static final Set<PartyRole> AUTHORITIES =
            Set.of(
                    PartyRole.PARTY_ROLE_CUSTOMS_PORT,
                    PartyRole.PARTY_ROLE_CUSTOMS_UNLOADING,
                    PartyRole.PARTY_ROLE_LABORATORY);

    public static Scene of(
            WaybillView view, Language language, Instant now, Directory directory, String reader) {
        var words = Words.in(language);
        return new Scene(
                view,
                Answers.of(view, now),
                words,
                new Face(words, now),
                new Names(words, view, directory),
                reader);
    }

    public String say(String key, Object... with) {
        return words.say(key, with);
    }

    /** What was done at a place, or to a party; the place left out where it is not known. */
    public String did(String kind, String place) {
        String text = say("did." + kind, place).strip();
        return place.isEmpty() ? text.replaceFirst(" (at|from|to)$", "") : text;
    }

    /** As a party typed it, in the language it typed. */
    public Phrase typed(String text) {
        return Phrase.typed(text, words.language());
    }

    /** Whether a party is customs or a laboratory on this waybill. */
    public boolean isAuthority(String party) {
        return view.getContent().getPartiesList().stream()
                .filter(one -> one.getParty().equals(party))
                .anyMatch(one -> AUTHORITIES.contains(one.getRole()));
    }

    /** The plan of a leg by its number, from 1. */
    public LegPlan plan(int leg) {
        return view.getContent().getLegs(leg - 1);
    }

    public boolean isLast(int leg) {
        return leg == view.getContent().getLegsCount();
    }

    public boolean isStay(int leg) {
        return plan(leg).getMode() == LegMode.LEG_MODE_TERMINAL;
    }
}

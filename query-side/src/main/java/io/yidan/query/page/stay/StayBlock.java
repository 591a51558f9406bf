package io.yidan.query.page.stay;

import io.yidan.proto.type.v1.Place;
import io.yidan.query.page.part.Scene;
import io.yidan.query.view.StayViews;
import io.yidan.waybill.stay.Stay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the goods stood at a place between two legs, and to whom the time is booked.
 *
 * @param place where
 * @param late whether units stand there now beyond their limit
 * @param now what the clock of those that are there says, or empty
 * @param share how many were within four hours
 * @param longest the longest stay so far
 * @param booked to whom the time is booked, most of it first
 */
public record StayBlock(
        String place, boolean late, String now, String share, String longest, List<Booked> booked) {

    /** The places where goods stood, the last one first. */
    public static List<StayBlock> of(Scene scene) {
        Map<Place, List<Stay>> byPlace = new LinkedHashMap<>();
        scene.view()
                .getStaysList()
                .forEach(
                        view ->
                                byPlace.computeIfAbsent(view.getPlace(), _ -> new ArrayList<>())
                                        .addAll(StayViews.read(view)));
        return byPlace.entrySet().stream()
                .map(one -> of(scene, one.getKey(), one.getValue()))
                .toList()
                .reversed();
    }

    private static StayBlock of(Scene scene, Place place, List<Stay> stays) {
        var at = scene.face().now();
        var here = stays.stream().filter(stay -> stay.until().isEmpty()).toList();
        var first = here.stream().min(Comparator.comparing(stay -> left(stay, scene)));
        long within = stays.stream().filter(stay -> stay.withinFourHours(at)).count();
        var longest = stays.stream().map(stay -> stay.length(at)).max(Comparator.naturalOrder());
        return new StayBlock(
                scene.names().place(place),
                first.filter(stay -> left(stay, scene).isNegative()).isPresent(),
                first.map(stay -> clock(scene, here.size(), left(stay, scene))).orElse(""),
                scene.say("stay.share", within, scene.names().units(stays.size())),
                longest.map(length -> scene.say("stay.longest", scene.face().length(length)))
                        .orElse(""),
                Booked.of(scene, stays));
    }

    private static Duration left(Stay stay, Scene scene) {
        return stay.limit().minus(stay.length(scene.face().now()));
    }

    private static String clock(Scene scene, int here, Duration left) {
        return scene.say(
                left.isNegative() ? "stay.over" : "stay.left",
                scene.names().units(here),
                scene.face().length(left));
    }
}

package io.yidan.customs.joint;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;

import java.time.Instant;
import java.util.List;

/** The permit to bring goods from the port to where they are unloaded: which way, until when, by whom. */
public record Transfer(List<Place> route, Instant deadline, List<PartyId> carriers) {
    public Transfer {
        route = List.copyOf(route);
        carriers = List.copyOf(carriers);
    }

    /** Whether goods may be seen at this place. */
    public boolean allows(Place place) {
        return route.stream().anyMatch(place::samePlace);
    }
}

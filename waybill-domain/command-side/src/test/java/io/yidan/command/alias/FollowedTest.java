package io.yidan.command.alias;

import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.TRUCK_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.Reply;
import io.yidan.command.Yard;
import io.yidan.command.testing.WritingSide;
import io.yidan.eventstore.axon.LogFollower;
import io.yidan.eventstore.axon.LogFollower.Following;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.JourneyA;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;

import java.util.concurrent.TimeUnit;

/** The index and the retrying follow the log by themselves. */
class FollowedTest {
    private static final Address TRUCK = Address.of(new Alias(AliasScheme.PLATE, TRUCK_1.id()));

    @Test
    void the_slip_of_a_truck_is_applied_as_soon_as_it_is_told_what_the_truck_carries()
            throws Exception {
        var slip =
                fact("PLT", "scale", "5501")
                        .at("2026-09-07T18:14+08:00")
                        .weighed(UnitId.NOT_TOLD, 28_000_000);
        var truck =
                fact("TCJ", "load", "1").at("2026-09-07T16:05+08:00").associated(TRUCK_1, BOX_1);
        try (var yard = Yard.open();
                var index =
                        new LogFollower(
                                Following.all("alias-index", WritingSide.PACE),
                                yard.feed,
                                new InMemoryTokenStore(),
                                NoTransactionManager.instance(),
                                yard.projection);
                var matching =
                        new LogFollower(
                                Following.all("alias-matching", WritingSide.PACE),
                                yard.feed,
                                new InMemoryTokenStore(),
                                NoTransactionManager.instance(),
                                yard.matching)) {
            index.start();
            matching.start();
            var waybill = yard.issued("one", JourneyA.content());

            assertThat(((Reply.Kept) yard.tell(TRUCK, slip)).outcome())
                    .isEqualTo(Outcome.UNMATCHED);
            yard.tell(Address.of(waybill), truck);
            for (int n = 0; n < 500 && yard.facts(waybill).size() < 2; n++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }

            assertThat(yard.facts(waybill)).hasSize(2);
            assertThat(yard.facts(waybill).getLast().key()).isEqualTo(slip.key());
        }
    }
}

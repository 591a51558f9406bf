import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;
import io.yidan.client.event.LegEvents;
import io.yidan.client.event.Places;

/**
 * A train leaves: posts it for one box as the railway, and shows how far the box was before and after. Set EXCHANGE, TOKEN,
 * WAYBILL and BOX; the client's jars are on the class path (see the guide).
 */
class Post {
    public static void main(String[] arguments) {
        var set = System.getenv();
        var waybill = set.get("WAYBILL");
        var address = set.getOrDefault("EXCHANGE", "localhost:9090");
        var token = BearerToken.of(set.get("TOKEN"));
        try (var yidan = YidanClient.connect(address, token, ClientOptions.plaintext())) {
            var before = yidan.tracking().get(waybill).getLegs(0).getMost();
            var event =
                    LegEvents.on(waybill)
                            .fact("guide", "java:1") // the key; the same again adds nothing
                            .at("2026-09-01T16:32+05:00")
                            .place(Places.unlocode("KZBAH"))
                            .departed(set.get("BOX"));
            var receipt = yidan.post(event);
            System.out.println(receipt.getOutcome());
            var after =
                    yidan.tracking()
                            .getAtLeast(waybill, receipt.getRevision())
                            .getLegs(0)
                            .getMost();
            System.out.println("leg 1: " + before + " -> " + after);
        }
    }
}

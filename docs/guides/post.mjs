// A train leaves: posts it for one box as the railway, and shows how far the box was before and after.
// Set EXCHANGE, TOKEN, WAYBILL and BOX; node post.mjs FOLDER... names the folders of the contract (see the guide).
import grpc from "@grpc/grpc-js";
import protoLoader from "@grpc/proto-loader";

const { EXCHANGE = "localhost:9090", TOKEN, WAYBILL, BOX } = process.env;
const files = ["yidan/carrier/v1/leg_event_service.proto", "yidan/tracking/v1/tracking_service.proto"];
const loading = { keepCase: true, longs: String, enums: String, defaults: true, includeDirs: process.argv.slice(2) };
const { yidan } = grpc.loadPackageDefinition(protoLoader.loadSync(files, loading));
const plain = grpc.credentials.createInsecure();
const carrier = new yidan.carrier.v1.LegEventService(EXCHANGE, plain);
const tracking = new yidan.tracking.v1.TrackingService(EXCHANGE, plain);
const who = new grpc.Metadata();
who.set("authorization", `Bearer ${TOKEN}`);

const call = (service, method, request) =>
  new Promise((answered, failed) => {
    const options = { deadline: Date.now() + 10_000 };
    service[method](request, who, options, (error, answer) => (error ? failed(error) : answered(answer)));
  });

async function progress(revision = 0) {
  const { waybill } = await call(tracking, "GetWaybill", { waybill_number: WAYBILL, min_revision: revision });
  return waybill.legs[0].most;
}

const event = {
  waybill_number: WAYBILL,
  envelope: {
    source_system: "guide",
    event_id: "node:1", // the same for ever; the same event again adds nothing
    revision: 1,
    classifier: "CLASSIFIER_ACTUAL",
    event_time: { instant: { at: { seconds: Date.parse("2026-09-01T16:32:00+05:00") / 1000 }, offset_minutes: 300 } },
    place: { scheme: "PLACE_SCHEME_UNLOCODE", code: "KZBAH" },
  },
  happening: { departed: { moved: { units: [BOX] } } },
};

const before = await progress();
const { receipt } = await call(carrier, "PostLegEvent", { event });
console.log(receipt.outcome);
console.log("leg 1:", before, "->", await progress(receipt.revision));

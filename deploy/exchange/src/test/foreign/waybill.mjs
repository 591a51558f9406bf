// A stranger takes one box from Balkhash to the plant, then does what one should not.
//
//   node waybill.mjs --address localhost:9090 --protos DIR [--include DIR]
//
// --protos is the folder with yidan/; --include one with buf/validate/validate.proto, if that is elsewhere.
// Tokens of the parties come as TOKEN_MTO, TOKEN_SHP, TOKEN_KZR and TOKEN_PLT.

import { parseArgs } from "node:util";
import { expectError, expectOk } from "./steps.mjs";
import { wire } from "./wire.mjs";

const { values } = parseArgs({
  options: {
    address: { type: "string", default: "localhost:9090" },
    protos: { type: "string" },
    include: { type: "string", multiple: true, default: [] },
  },
});
const RUN = `${Date.now()}`;
const BOX = "DEMU3000025";
const FROM = { scheme: "PLACE_SCHEME_UNLOCODE", code: "KZBAH" };
const TO = { scheme: "PLACE_SCHEME_OWN", code: "CN-FK-PLANT1" };
const token = (party) => process.env[`TOKEN_${party}`] ?? fail(`TOKEN_${party} is not set`);
const exchange = wire(values.address, [values.protos ?? fail("--protos is missing"), ...values.include]);

const call = (party, service, method, request) => exchange.call(service, method, token(party), request);
const decide = (party, method, request) =>
  call(party, "waybill", method, { waybill_number: number, request_id: `${party}:${method}:${RUN}`, ...request });
const at = (text) => ({
  instant: {
    at: { seconds: Math.floor(Date.parse(text) / 1000), nanos: 0 },
    offset_minutes: Number(text.slice(-6, -3)) * 60 + Number(text.slice(-2)),
  },
});
const event = (id, time, place, happening) => ({
  waybill_number: number,
  envelope: {
    source_system: "foreign",
    event_id: `${RUN}:${id}`,
    revision: 1,
    classifier: "CLASSIFIER_ACTUAL",
    event_time: at(time),
    place,
  },
  ...(happening && { happening }),
});
const post = (party, posted) => call(party, "leg", "PostLegEvent", { event: posted });
const outcome = (answer) => ({ outcome: answer.receipt.outcome, revision: Number(answer.receipt.revision) });
const expectOutcome = async (step, expected, posting) => {
  const answer = await expectOk(step, posting, outcome);
  if (answer.receipt.outcome !== expected) fail(`${step}: ${answer.receipt.outcome} instead of ${expected}`);
};

let number = "";

await carriage();
await mistakes();
exchange.close();

async function carriage() {
  const drafted = await expectOk("draft", () => call("MTO", "waybill", "DraftWaybill", draft("draft")), (answer) => ({
    waybill_number: answer.waybill_number,
  }));
  number = drafted.waybill_number;
  await expectError("issue before approval", "FAILED_PRECONDITION", "NOT_IN_THIS_STAGE",
    () => decide("MTO", "IssueWaybill", {}),
    (found) => found.problems.some((told) => told.legal_acts.includes("APPROVE")));
  await expectOk("approve", () => decide("SHP", "ApproveWaybill", {}));
  await expectOk("issue", () => decide("MTO", "IssueWaybill", {}));
  await expectOk("issue again, same request", () => decide("MTO", "IssueWaybill", {}));

  const departed = event("mv:1", "2026-09-04T16:32:00+05:00", FROM, { departed: { moved: { units: [BOX] } } });
  await tried(departed);
  await expectOutcome("received", "OUTCOME_ACCEPTED", () =>
    post("KZR", event("rcv:1", "2026-09-04T15:10:00+05:00", FROM, { cargo_received: { units: [BOX] } })));
  await expectOutcome("departed", "OUTCOME_ACCEPTED", () => post("KZR", departed));
  await expectOutcome("departed again", "OUTCOME_DUPLICATE", () => post("KZR", departed));
  await streamed();
  await expectOk("offer", () => decide("KZR", "OfferHandover", {
    handover_id: `ho:${RUN}`, to_party: "PLT", units: [BOX], place: TO, at: at("2026-09-06T09:00:00+08:00"),
  }));
  await expectOk("accept", () => decide("PLT", "AcceptHandover", { handover_id: `ho:${RUN}`, at: at("2026-09-06T09:05:00+08:00") }));
  const confirmed = await expectOk("confirm delivery", () => decide("PLT", "ConfirmDelivery", {}));
  await expectOk("read", () => call("SHP", "tracking", "GetWaybill", {
    waybill_number: number, min_revision: confirmed.receipt.revision,
  }), ({ waybill }) => {
    if (waybill.stage !== "STAGE_DELIVERED") fail(`stage is ${waybill.stage} instead of STAGE_DELIVERED`);
    return { stage: waybill.stage, revision: Number(waybill.revision) };
  });
}

async function tried(departed) {
  const wrong = event("mv:0", "2026-09-04T16:32:00+05:00", FROM, { departed: { moved: { units: ["DEMU3000026"] } } });
  const { checks, waybills } = await expectOk("check before posting",
    () => call("KZR", "leg", "CheckLegEvents", { events: [departed, wrong, departed] }),
    (answer) => ({ checks: answer.checks.map((check) => check.problems[0]?.code ?? check.outcome) }));
  const told = checks.map((check) => check.problems[0]?.code ?? check.outcome).join();
  if (told !== "OUTCOME_ACCEPTED,CHECK_DIGIT,OUTCOME_DUPLICATE") fail(`the check answered ${told}`);
  if (waybills[0].stage_then !== "STAGE_IN_EXECUTION") fail(`it would be ${waybills[0].stage_then}`);
}

async function streamed() {
  const passed = event("mv:2", "2026-09-04T21:48:00+05:00", { scheme: "PLACE_SCHEME_OWN", code: "KZ-SAYAK" }, { passed: { moved: { units: [BOX] } } });
  const arrived = event("mv:3", "2026-09-06T08:00:00+08:00", TO, { arrived: { moved: { units: [BOX] } } });
  const bad = event("mv:4", "2026-09-06T08:00:00+08:00", TO, { arrived: { moved: { units: ["DEMU3000026"] } } });
  const answers = await expectOk("stream", () =>
    exchange.stream(token("KZR"), [passed, bad, arrived].map((told, index) => ({ item: index + 1, event: told }))),
    (all) => ({ items: all.map(({ item, status_code }) => ({ item: Number(item), status_code })) }));
  const codes = answers.map((answer) => answer.status_code).join();
  if (codes !== "0,3,0") fail(`the stream answered ${codes} instead of 0,3,0`);
}

async function mistakes() {
  const departed = { departed: { moved: { units: [BOX] } } };
  const sample = (id, happening = departed) => event(id, "2026-09-04T16:32:00+05:00", FROM, happening);
  await expectError("wrong check digit", "INVALID_ARGUMENT", "CHECK_DIGIT",
    () => post("KZR", sample("bad:1", { departed: { moved: { units: ["DEMU3000026"] } } })));
  await expectError("unset oneof", "INVALID_ARGUMENT", "HAPPENING_MISSING", () => post("KZR", sample("bad:2", null)));
  await expectError("no token", "UNAUTHENTICATED", "TOKEN_MISSING", () => exchange.call("leg", "PostLegEvent", null, { event: sample("bad:3") }));
  await expectError("senseless token", "UNAUTHENTICATED", "TOKEN_INVALID", () => exchange.call("leg", "PostLegEvent", "nobody", { event: sample("bad:4") }));
  await expectError("unknown waybill", "NOT_FOUND", "NOT_FOUND",
    () => call("SHP", "tracking", "GetWaybill", { waybill_number: "DEMO0001209912319999" }));
  await expectError("decision not possible now", "FAILED_PRECONDITION", "NOT_IN_THIS_STAGE",
    () => decide("MTO", "VoidWaybill", { reason_code: "C-TYPE" }),
    (found) => found.problems.some((told) => told.legal_acts.includes("CLOSE")));
  await expectError("same request id, other content", "ALREADY_EXISTS", "REQUEST_ID_REUSED", () =>
    call("MTO", "waybill", "DraftWaybill", draft("draft", "another description")));
}

function draft(id, description = "copper concentrate") {
  return {
    request_id: `MTO:${id}:${RUN}`,
    number_operator: "DEMO",
    number_customer: "0001",
    content: {
      parties: [
        { role: "PARTY_ROLE_SHIPPER", party: "SHP" },
        { role: "PARTY_ROLE_CONSIGNEE", party: "PLT" },
        { role: "PARTY_ROLE_OPERATOR", party: "MTO" },
      ],
      cargo_lines: [
        { line: 1, description_en: description, hs_code: "2603000090", gross_grams: 30680000, net_grams: 28000000 },
      ],
      units: [{ kind: "UNIT_KIND_CONTAINER", id: BOX }],
      legs: [{ leg: 1, mode: "LEG_MODE_RAIL", from: FROM, to: TO, carrier: "KZR", gauge_mm: 1520 }],
    },
  };
}

function fail(why) {
  console.log(JSON.stringify({ ok: false, why }));
  process.exit(1);
}

// Speaks the contract from its published text: no generated code, nothing of the exchange's own.

import grpc from "@grpc/grpc-js";
import protoLoader from "@grpc/proto-loader";

const FILES = [
  "yidan/carrier/v1/leg_event_service.proto",
  "yidan/waybill/v1/waybill_service.proto",
  "yidan/tracking/v1/tracking_service.proto",
  "yidan/type/v1/problem.proto",
];
const LOADING = { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true };
const DEADLINE_MILLIS = 15000;

export function wire(address, includeDirs) {
  const definition = protoLoader.loadSync(FILES, { ...LOADING, includeDirs });
  const yidan = grpc.loadPackageDefinition(definition).yidan;
  const plain = grpc.credentials.createInsecure();
  const problem = definition["yidan.type.v1.Problem"];
  const services = {
    leg: new yidan.carrier.v1.LegEventService(address, plain),
    waybill: new yidan.waybill.v1.WaybillService(address, plain),
    tracking: new yidan.tracking.v1.TrackingService(address, plain),
  };
  return {
    call: (service, method, token, request) => unary(services[service], method, token, request, problem),
    stream: (token, requests) => postAll(services.leg, token, requests),
    close: () => Object.values(services).forEach((service) => service.close()),
  };
}

function metadata(token) {
  const headers = new grpc.Metadata();
  if (token) headers.set("authorization", `Bearer ${token}`);
  return headers;
}

function unary(service, method, token, request, problem) {
  return new Promise((resolve, reject) => {
    const options = { deadline: Date.now() + DEADLINE_MILLIS };
    service[method](request, metadata(token), options, (error, answer) => {
      if (!error) return resolve(answer);
      error.codeName = grpc.status[error.code];
      error.problems = problems(error, problem);
      reject(error);
    });
  });
}

function postAll(service, token, requests) {
  return new Promise((resolve, reject) => {
    const answers = [];
    const stream = service.PostLegEvents(metadata(token), { deadline: Date.now() + DEADLINE_MILLIS });
    stream.on("data", (answer) => answers.push(answer));
    stream.on("error", (error) => reject(Object.assign(error, { codeName: grpc.status[error.code] })));
    stream.on("end", () => resolve(answers));
    requests.forEach((request) => stream.write(request));
    stream.end();
  });
}

// google.rpc.Status as it travels in the trailer: code = 1, message = 2, details = 3 (Any: type_url = 1, value = 2).
function problems(error, problem) {
  const [status] = error.metadata?.get("grpc-status-details-bin") ?? [];
  if (!status) return [];
  return fields(status)
    .filter((field) => field.number === 3)
    .map((field) => fields(field.bytes))
    .filter((any) => String(any.find((field) => field.number === 1)?.bytes).endsWith("/yidan.type.v1.Problem"))
    .map((any) => problem.deserialize(any.find((field) => field.number === 2)?.bytes ?? Buffer.alloc(0)));
}

function fields(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = varint(bytes, at);
    const length = varint(bytes, tag.next);
    const delimited = (tag.value & 7) === 2;
    const end = delimited ? length.next + length.value : length.next;
    found.push({ number: tag.value >> 3, bytes: delimited ? bytes.subarray(length.next, end) : null });
    at = end;
  }
  return found;
}

function varint(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next: at };
  }
}

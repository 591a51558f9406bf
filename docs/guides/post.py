"""A train leaves: posts it for one box as the railway, and shows how far the box was before and after.

Set EXCHANGE, TOKEN, WAYBILL and BOX; the stubs are on PYTHONPATH (see the guide).
"""
import os

import grpc
from google.protobuf.timestamp_pb2 import Timestamp
from yidan.carrier.v1 import leg_event_service_pb2 as carrier
from yidan.carrier.v1 import leg_event_service_pb2_grpc as carrier_grpc
from yidan.tracking.v1 import tracking_service_pb2 as tracking
from yidan.tracking.v1 import tracking_service_pb2_grpc as tracking_grpc
from yidan.tracking.v1.unit_view_pb2 import Progress
from yidan.type.v1 import fact_pb2, place_pb2, time_pb2

WAYBILL, BOX = os.environ["WAYBILL"], os.environ["BOX"]
channel = grpc.insecure_channel(os.environ.get("EXCHANGE", "localhost:9090"))
who = [("authorization", "Bearer " + os.environ["TOKEN"])]


def progress(revision=0):
    request = tracking.GetWaybillRequest(waybill_number=WAYBILL, min_revision=revision)
    view = tracking_grpc.TrackingServiceStub(channel).GetWaybill(request, metadata=who, timeout=10)
    return Progress.Name(view.waybill.legs[0].most)


event = carrier.LegEvent(waybill_number=WAYBILL)
event.envelope.source_system = "guide"
event.envelope.event_id = "python:1"  # the same for ever; the same event again adds nothing
event.envelope.revision = 1
event.envelope.classifier = fact_pb2.CLASSIFIER_ACTUAL
at = Timestamp()
at.FromJsonString("2026-09-01T16:32:00+05:00")
event.envelope.event_time.instant.CopyFrom(time_pb2.ZonedInstant(at=at, offset_minutes=300))
event.envelope.place.CopyFrom(place_pb2.Place(scheme=place_pb2.PLACE_SCHEME_UNLOCODE, code="KZBAH"))
event.happening.departed.moved.units.append(BOX)

before = progress()
request = carrier.PostLegEventRequest(event=event)
answer = carrier_grpc.LegEventServiceStub(channel).PostLegEvent(request, metadata=who, timeout=10)
print(carrier.Outcome.Name(answer.receipt.outcome))
print("leg 1:", before, "->", progress(answer.receipt.revision))

package io.yidan.customs.step;

import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.WaybillNumber;

import java.util.Optional;

/** Asks for a waybill to be put under a declaration; what it says is put in by who knows it. */
public record LinkWaybill(
        CaseNumber customsCase,
        Stamp stamp,
        Optional<Long> expectedRevision,
        WaybillNumber waybill) {}

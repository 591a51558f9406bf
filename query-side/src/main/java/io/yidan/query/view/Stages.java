package io.yidan.query.view;

import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.Stage;

/** Names of stages and progress on the wire. */
final class Stages {
    private Stages() {}

    static Stage write(io.yidan.waybill.Stage stage) {
        return switch (stage) {
            case NONE -> Stage.STAGE_UNSPECIFIED;
            case DRAFT -> Stage.STAGE_DRAFT;
            case APPROVED -> Stage.STAGE_APPROVED;
            case ISSUED -> Stage.STAGE_ISSUED;
            case IN_EXECUTION -> Stage.STAGE_IN_EXECUTION;
            case DELIVERED -> Stage.STAGE_DELIVERED;
            case CLOSED -> Stage.STAGE_CLOSED;
            case VOIDED -> Stage.STAGE_VOIDED;
        };
    }

    static Progress write(io.yidan.waybill.journey.Progress progress) {
        return switch (progress) {
            case PLANNED -> Progress.PROGRESS_PLANNED;
            case BOOKED -> Progress.PROGRESS_BOOKED;
            case IN_CUSTODY -> Progress.PROGRESS_IN_CUSTODY;
            case UNDER_WAY -> Progress.PROGRESS_UNDER_WAY;
            case ARRIVED -> Progress.PROGRESS_ARRIVED;
            case HANDED_ON -> Progress.PROGRESS_HANDED_ON;
        };
    }
}

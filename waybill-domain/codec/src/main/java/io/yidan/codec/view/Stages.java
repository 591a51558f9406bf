package io.yidan.codec.view;

import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.Stage;

/** Names of stages and progress on the wire. */
public final class Stages {
    private Stages() {}

    public static Stage write(io.yidan.waybill.Stage stage) {
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

    public static Progress write(io.yidan.waybill.journey.Progress progress) {
        return switch (progress) {
            case PLANNED -> Progress.PROGRESS_PLANNED;
            case BOOKED -> Progress.PROGRESS_BOOKED;
            case IN_CUSTODY -> Progress.PROGRESS_IN_CUSTODY;
            case UNDER_WAY -> Progress.PROGRESS_UNDER_WAY;
            case ARRIVED -> Progress.PROGRESS_ARRIVED;
            case HANDED_ON -> Progress.PROGRESS_HANDED_ON;
        };
    }

    public static io.yidan.waybill.Stage read(Stage stage) {
        return switch (stage) {
            case STAGE_UNSPECIFIED, UNRECOGNIZED -> io.yidan.waybill.Stage.NONE;
            case STAGE_DRAFT -> io.yidan.waybill.Stage.DRAFT;
            case STAGE_APPROVED -> io.yidan.waybill.Stage.APPROVED;
            case STAGE_ISSUED -> io.yidan.waybill.Stage.ISSUED;
            case STAGE_IN_EXECUTION -> io.yidan.waybill.Stage.IN_EXECUTION;
            case STAGE_DELIVERED -> io.yidan.waybill.Stage.DELIVERED;
            case STAGE_CLOSED -> io.yidan.waybill.Stage.CLOSED;
            case STAGE_VOIDED -> io.yidan.waybill.Stage.VOIDED;
        };
    }

    public static io.yidan.waybill.journey.Progress read(Progress progress) {
        return switch (progress) {
            case PROGRESS_UNSPECIFIED, UNRECOGNIZED, PROGRESS_PLANNED ->
                    io.yidan.waybill.journey.Progress.PLANNED;
            case PROGRESS_BOOKED -> io.yidan.waybill.journey.Progress.BOOKED;
            case PROGRESS_IN_CUSTODY -> io.yidan.waybill.journey.Progress.IN_CUSTODY;
            case PROGRESS_UNDER_WAY -> io.yidan.waybill.journey.Progress.UNDER_WAY;
            case PROGRESS_ARRIVED -> io.yidan.waybill.journey.Progress.ARRIVED;
            case PROGRESS_HANDED_ON -> io.yidan.waybill.journey.Progress.HANDED_ON;
        };
    }
}

package io.yidan.query.door.live;

import io.yidan.proto.tracking.v1.WaybillView;

import java.util.Optional;

/** How one who watches is told of changes. */
@FunctionalInterface
public interface Spelling {

    /** A change. */
    LiveStream.Event change(WaybillView view);

    /** Something to say when the stream opens, before any change. */
    default Optional<LiveStream.Event> opening() {
        return Optional.empty();
    }

    /** Something to say now and then, though nothing has changed but the time. */
    default Optional<LiveStream.Event> again() {
        return Optional.empty();
    }
}

package io.yidan.query.door.live;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.read.Watcher;

/** Somebody who watches a waybill by server-sent events. */
record WaybillStream(LiveStream stream, Spelling spelling) implements Watcher {

    void open() {
        spelling.opening().ifPresentOrElse(stream::tell, () -> stream.remark("open"));
    }

    @Override
    public void see(WaybillView view) {
        stream.tell(spelling.change(view));
    }

    @Override
    public void stillThere() {
        spelling.again().ifPresentOrElse(stream::tell, () -> stream.remark("still here"));
    }

    @Override
    public boolean gone() {
        return stream.gone();
    }
}

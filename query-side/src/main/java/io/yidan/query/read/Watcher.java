package io.yidan.query.read;

import io.yidan.proto.tracking.v1.WaybillView;

/** Somebody who watches a waybill. */
public interface Watcher {

    /** The waybill has changed, or this is the first look. */
    void see(WaybillView view);

    /** Nothing has changed for a while; a good time to find out whether anybody still listens. */
    void stillThere();

    /** Whether nobody watches any more. */
    boolean gone();
}

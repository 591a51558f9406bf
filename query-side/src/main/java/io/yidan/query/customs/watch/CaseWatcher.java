package io.yidan.query.customs.watch;

import io.yidan.query.customs.ChangedCases.Change;

import java.util.List;

/** Somebody who watches the customs cases of a party. */
public interface CaseWatcher {

    /** These cases have changed, in this order; they are told as they are now. */
    void see(List<Change> changes);

    /** Everything up to the present is told; said once. */
    void present(long cursor);

    /** Nothing has changed for a while; a good time to find out whether anybody still listens. */
    void stillThere();

    /** Whether nobody watches any more. */
    boolean gone();
}

package io.yidan.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.UUID;

/** A fault of the exchange itself: logged with an id, and only the id is told. */
public final class Defect {
    private static final Logger LOG = LoggerFactory.getLogger(Defect.class);

    private Defect() {}

    public static NotAccepted logged(String where, Throwable cause) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("defect {} in {}", id, where, cause);
        return NotAccepted.of(ErrorCode.DEFECT, "", "did not work, logged as " + id);
    }
}

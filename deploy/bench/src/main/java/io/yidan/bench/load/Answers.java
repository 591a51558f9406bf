package io.yidan.bench.load;

import io.grpc.Status;
import io.yidan.bench.freight.Parcel;
import io.yidan.proto.carrier.v1.LegEventReceipt;

/** What becomes of parcels. Called from few threads, and must not block them. */
public interface Answers {

    /** It is on disk. */
    void kept(Parcel parcel, LegEventReceipt receipt);

    /** It is not, or nobody knows. */
    void refused(Parcel parcel, Status status, long retryAfterMillis);
}

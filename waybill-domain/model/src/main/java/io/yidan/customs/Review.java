package io.yidan.customs;

import io.yidan.customs.step.Verdict;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.value.Bytes;

/**
 * What an office decided, on declared data of which hash.
 *
 * @param stands whether the data is still what was decided on; once void, a decision does not come back
 */
public record Review(
        Verdict verdict, Bytes basis, String bay, String reason, PartyId by, boolean stands) {

    Review voided() {
        return new Review(verdict, basis, bay, reason, by, false);
    }
}

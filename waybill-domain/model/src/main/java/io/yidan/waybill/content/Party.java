package io.yidan.waybill.content;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SocialCreditCode;

import java.util.Optional;

/** A party and its part in the waybill. */
public record Party(
        PartyRole role,
        PartyId id,
        String nameZh,
        String nameEn,
        Optional<SocialCreditCode> creditCode) {}

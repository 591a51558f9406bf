package io.yidan.query.parties;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SocialCreditCode;

import java.util.Optional;

/** A party by its code, its names, and its credit code if it has one; demo if no real one is meant. */
public record KnownParty(
        PartyId id,
        String nameZh,
        String nameEn,
        Optional<SocialCreditCode> creditCode,
        boolean demo) {}

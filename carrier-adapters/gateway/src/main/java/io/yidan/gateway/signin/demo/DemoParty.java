package io.yidan.gateway.signin.demo;

import io.yidan.access.Caller;
import io.yidan.waybill.id.PartyId;

/** The parties of the demonstration. None of them exists. */
public enum DemoParty {
    MTO("多式联运经营人 operator"),
    SHP("发货人 shipper"),
    PLT("工厂收货人 plant, consignee"),
    CNE("境外收货人 consignee abroad"),
    PTA("口岸换装场站 re-loading terminal"),
    RDC("公路承运人 road carrier"),
    TCJ("昌吉陆港场站 land port terminal"),
    TZD("准东货场 railhead terminal"),
    TZZ("圃田场站 inland terminal"),
    DCL("报关单位 declarant"),
    KZR("宽轨承运人 1520 mm railway"),
    CNR("准轨承运人 1435 mm railway"),
    CUP("口岸海关 customs at the port"),
    CUU("卸货地海关 customs at the place of unloading"),
    LAB("化验室 laboratory");

    private final String part;

    DemoParty(String part) {
        this.part = part;
    }

    /** Its name for people, marked as not real. */
    public String displayName() {
        return "演示 DEMO · " + part;
    }

    public Caller caller() {
        return new Caller(new PartyId(name()));
    }
}

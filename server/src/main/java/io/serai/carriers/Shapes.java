package io.serai.carriers;

import static io.serai.carriers.Shape.digits;
import static io.serai.carriers.Shape.of;

import java.util.List;

/** The shapes of tracking numbers, the more particular before the more general. From the carriers' own documents and pages, and ISO, UPU and GS1. */
final class Shapes {
    /** What stands for the operator of a country: it is the number's last two letters. */
    static final String POST = "UPU";

    static final List<Shape> ALL = List.of(
            of("UPS", "1Z ?(?:[0-9A-Z] ?){15}[0-9]", CheckDigits::ups),
            of("4PX", "4PX[0-9]{13}[A-Z]{2}"),
            of("Yanwen", "U[A-Z][0-9]{9}Y[PW]"),
            of(POST, "[A-Z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[A-Z]{2}", CheckDigits::s10),
            of("Amazon", "TB[ABCM][0-9]{12}"),
            of("SF Express", "SF[0-9]{12,13}"),
            of("YTO", "YT[0-9]{13}"),
            of("YunExpress", "YT[0-9]{16}"),
            of("Yodel", "JD[0-9]{16}"),
            of("JD Logistics", "JD(?:[A-Z]{1,2})?[0-9]{11,13}(?:-[0-9]+-[0-9]+-?)?"),
            of("J&T", "JT[0-9]{13}"),
            of("Best", "(?:BEST|HT)[0-9]{10,14}"),
            of("Deppon", "DPK[0-9]{12}"),
            of("Cainiao", "LP[0-9]{14,16}|CN[A-Z]{2}[0-9]{13,16}[A-Z]{0,3}"),
            of("DHL Paket", "JJD[0-9]{10,22}"),
            of("DHL eCommerce", "GM[0-9]{10,20}|JVGL[0-9]{10,20}"),
            of("FedEx", "DT[0-9]{12}"),
            of("Evri", "[HCT]00[0-9A-Z]{3}[0-9]{10}"),
            of("Hermes", "H[0-9]{19}"),
            of("GOFO", "GFUS[0-9]{14}"),
            of("UniUni", "UUS[0-9A-Z]{2}[0-9]{11,18}"),
            of("SpeedX", "SPX[A-Z]{3}[0-9]{9,18}"),
            of("OnTrac", "[CD][0-9]{14}|1LS[0-9A-Z]{12,15}|LX[0-9]{8}"),
            of("PostNL", "3S[A-Z]{4}[0-9A-Z]{7,11}"),
            of("Colissimo", "[0-9][A-Z][0-9]{11}"),
            of("Correos", "P[A-Z][0-9A-Z]{4}[0-9]{16}[0-9A-Z]|P[A-Z][0-9A-Z]{4}[0-9]{15}[0-9A-Z]{1,2}"),
            of("DPD", "[0-9]{14} ?[A-Z]", CheckDigits::dpd),
            of(
                    "USPS",
                    "(?:420[0-9]{5} ?)?9[1-5](?: ?[0-9]{4}){5}|9[1-5][0-9]{20}|420[0-9]{9}9[1-5][0-9]{20}",
                    Shapes::usps),
            digits("DHL Paket", "00340[0-9]{15}", CheckDigits::threeAndOne),
            digits("InPost", "6[0-9]{23}"),
            digits("FedEx", "[0-9]{4} ?[0-9]{4} ?[0-9]{4}", CheckDigits::fedex12),
            digits("FedEx", "[0-9]{15}|[0-9]{20}|96[0-9]{20}", CheckDigits::threeAndOne),
            digits("Canada Post", "[0-9]{4} ?[0-9]{4} ?[0-9]{4} ?[0-9]{4}", CheckDigits::threeAndOne),
            digits("DHL Express", "[0-9]{10}", CheckDigits::mod7),
            digits("Japan Post", "[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}", Shapes::japanese),
            digits("GLS", "[0-9]{12}", CheckDigits::gls),
            digits("STO", "77[0-9]{13}"),
            digits("ZTO", "7[0-9]{13}"),
            digits("Yunda", "4[0-9]{12}"),
            digits("DPD", "[0-9]{14}"));

    private Shapes() {}

    private static boolean usps(String number) {
        // the routing code may bear a ZIP of five digits or of nine
        return number.length() == 34 ? CheckDigits.threeAndOne(number.substring(12)) : CheckDigits.usps(number);
    }

    private static boolean japanese(String number) {
        return CheckDigits.mod7(number.replace("-", ""));
    }
}

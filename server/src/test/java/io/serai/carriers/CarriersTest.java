package io.serai.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarriersTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            1Z999AA10123456784,          UPS
            1z 999 aa1 01 2345 6784,     UPS
            9205590164917312751089,      USPS
            420902109205590164917312751089, USPS
            RR123456785CN,               China Post
            EE123456785CN,               China EMS
            RB123456785GB,               Royal Mail
            CP123456785JP,               Japan Post
            EM123456785JP,               Japan Post
            RA123456785ES,               Correos
            LZ123456785US,               USPS
            RR123456785ZZ,               UPU
            YT2312345678901234,          YunExpress
            YT1234567890123,             YTO
            4PX3000123456789CN,          4PX
            LP00123456789012,            Cainiao
            UY123456789YP,               Yanwen
            SF1234567890123,             SF Express
            JDVA12345678901,             JD Logistics
            JD0002233445566778,          Yodel
            TBA123456789012,             Amazon
            H00HGA0009999999,            Evri
            H1234567890123456789,        Hermes
            JJD000390007882823021,       DHL Paket
            GM60511234500000001,         DHL eCommerce
            00340434161094015902,        DHL Paket
            3SABCD1234567,               PostNL
            6A12345678901,               Colissimo
            986578788855,                FedEx
            1234567891,                  DHL Express
            7023210039414604,            Canada Post
            623400012345678901234567,    InPost
            """)
    void aNumberTellsItsCarrier(String number, String carrier) {
        assertThat(Carriers.of(number)).first().extracting(Carrier::name).isEqualTo(carrier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1Z999AA10123456785", "RR123456784CN", "9205590164917312751088", "HELLO", "12345", ""})
    void whatHasAWrongCheckDigitOrNoShapeIsNobodys(String number) {
        assertThat(Carriers.of(number)).isEmpty();
    }

    @Test
    void anAmbiguousNumberHasSeveralCarriersTheLikeliestFirst() {
        // twelve digits whose last is right by FedEx's reckoning and by the Japanese one
        String number = java.util.stream.LongStream.range(100_000_000_000L, 100_000_100_000L)
                .mapToObj(Long::toString)
                .filter(CheckDigits::fedex12)
                .filter(CheckDigits::mod7)
                .findFirst()
                .orElseThrow();

        assertThat(Carriers.of(number)).extracting(Carrier::name).contains("FedEx", "Japan Post");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            dhl_express,   DHL Express
            DHL,           DHL Express
            USPS,          USPS
            'UPS Ground (1-5 days)', UPS
            顺丰速运,       SF Express
            Deutsche Post, Deutsche Post
            Royal Mail 48, Royal Mail
            yunexpress,    YunExpress
            """)
    void carriersAreKnownByWhatShopsCallThem(String name, String carrier) {
        assertThat(Carriers.named(name)).map(Carrier::name).contains(carrier);
    }

    @Test
    void whoIsNotKnownIsNotGuessed() {
        assertThat(Carriers.named("My uncle's van")).isEmpty();
        assertThat(Carriers.named("")).isEmpty();
    }

    @Test
    void everyCarrierLeadsToAPageThatNamesTheNumber() {
        assertThat(Carriers.named("ups").orElseThrow().link("1Z999AA10123456784"))
                .hasToString("https://www.ups.com/track?tracknum=1Z999AA10123456784");
        assertThat(Carriers.named("best").orElseThrow().link("A B&c"))
                .hasToString("https://t.17track.net/en#nums=A+B%26c");
    }

    @Test
    void everyShapeNamesACarrierOfTheTable() {
        assertThat(Shapes.ALL)
                .extracting(Shape::carrier)
                .filteredOn(name -> !name.equals(Shapes.POST))
                .allMatch(name -> Carriers.named(name).isPresent());
    }
}
